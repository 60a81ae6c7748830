/** Filing people's own documents. */

import type { Connection, Outcome, Statement } from "sqlite-persian";

/** Text for the inbox of sql/articles.sql, and the name of its file. */
interface Document {
  source: string;
  text: string;
}

/** Why a document was not filed: a name of texts/problems.ts, or a message of SQLite. */
export interface Refusal {
  source: string;
  reason: string;
}

export interface Progress {
  done: number;
  of: number;
}

export interface Filed {
  filed: number;
  refused: Refusal[];
  cancelled: boolean;
}

/** Documents in one transaction; searches come in between two of them. */
const CHUNK = 25;
const LARGEST = 8 * 1024 * 1024;

/** A file of a source that was filed before takes the place of the older article. */
const forget = `DELETE FROM articles
  WHERE source = ?1 AND id < (SELECT max(id) FROM articles WHERE source = ?1)`;

/** Files the files, a chunk in a transaction: what was filed before a cancel stays. */
export async function fileAll(
  db: Connection,
  files: readonly File[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Filed> {
  const result: Filed = { filed: 0, refused: [], cancelled: false };
  onProgress({ done: 0, of: files.length });
  for (let done = 0; done < files.length; done += CHUNK) {
    if (signal.aborted) return { ...result, cancelled: true };
    const chunk = files.slice(done, done + CHUNK);
    const read = await Promise.all(chunk.map(readDocument));
    const documents = read.filter((document): document is Document => "text" in document);
    result.refused.push(...read.filter((refusal): refusal is Refusal => "reason" in refusal));
    const outcomes = await db.batch(documents.flatMap(statementsFor));
    documents.forEach(({ source }, i) => {
      const { error } = outcomes[2 * i] as Outcome;
      if (error === undefined) result.filed++;
      else result.refused.push({ source, reason: error });
    });
    onProgress({ done: Math.min(done + CHUNK, files.length), of: files.length });
  }
  return result;
}

/** Files one article that was typed or pasted. The day is Gregorian, YYYY-MM-DD. */
export async function fileOne(db: Connection, day: string, title: string, body: string): Promise<void> {
  await db.run("INSERT INTO articles(published, title, body) VALUES (?, ?, ?)", [day, title, body]);
}

/** The day in free Persian or ISO text, Jalali or Gregorian, as YYYY-MM-DD; null when it is none. */
export async function dayOf(db: Connection, text: string): Promise<string | null> {
  const day = await db.value<string | null>("SELECT substr(jparse(?, date('now')), 1, 10)", [text]);
  return day ?? null;
}

function statementsFor({ source, text }: Document): Statement[] {
  return [
    { sql: "INSERT INTO article_inbox(document, source) VALUES (?, ?)", parameters: [text, source] },
    { sql: forget, parameters: [source] },
  ];
}

async function readDocument(file: File): Promise<Document | Refusal> {
  const source = file.webkitRelativePath || file.name;
  if (file.size === 0) return { source, reason: "empty" };
  if (file.size > LARGEST) return { source, reason: "large" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return { source, text: startsWithDay(text) ? text : withDayOf(file, text) };
  } catch (error) {
    return { source, reason: error instanceof TypeError ? "encoding" : "unreadable" };
  }
}

/** A document without a line `date …` takes its day and title from its file. */
const startsWithDay = (text: string): boolean => /^[\s\uFEFF\u200E\u200F]*date /.test(text);

function withDayOf(file: File, text: string): string {
  const day = new Date(file.lastModified).toISOString().slice(0, 10);
  return `date ${day} ${file.name.replace(/\.[^.]*$/, "")}\n${text}`;
}
