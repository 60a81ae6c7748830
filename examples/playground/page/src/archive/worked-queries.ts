/** The worked queries of sql/search.sql and sql/reports.sql, each with what its comment says. */

import reports from "../../../../../sql/reports.sql?raw";
import searches from "../../../../../sql/search.sql?raw";

export interface WorkedQuery {
  file: string;
  /** The first sentence of its comment. */
  title: string;
  /** Comment and statement. */
  sql: string;
}

/** Blocks are separated by blank lines; one that is comment alone is the head of its file. */
function blocksOf(file: string, text: string): WorkedQuery[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block.startsWith("--") && /^[^-]/m.test(block))
    .map((sql) => {
      const comment =
        sql
          .match(/^(--.*\n)+/)?.[0]
          .replace(/^-- ?/gm, "")
          .replaceAll("\n", " ")
          .trim() ?? "";
      return { file, title: comment.match(/^.*?[.:?](?= |$)/)?.[0].replace(/[.:]$/, "") ?? comment, sql };
    });
}

const catalogue: WorkedQuery = {
  file: "fa_help",
  title: "Everything the extension adds",
  sql: "-- Everything the extension adds, each with an example.\nSELECT name, signature, does, example FROM fa_help;",
};

export const workedQueries: WorkedQuery[] = [
  ...blocksOf("search.sql", searches),
  ...blocksOf("reports.sql", reports),
  catalogue,
];
