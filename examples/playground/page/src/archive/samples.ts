/** The sample articles of examples/news, as documents for the inbox. */

const files = import.meta.glob<string>("../../../../news/*.txt", { query: "?raw", import: "default", eager: true });

export interface Document {
  /** Its file's name, which an article keeps as its source. */
  source: string;
  text: string;
}

export const samples: Document[] = Object.entries(files).map(([path, text]) => ({
  source: path.slice(path.lastIndexOf("/") + 1),
  text,
}));
