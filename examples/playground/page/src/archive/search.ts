/** Searches over the articles. */

import type { Connection, Row } from "sqlite-persian";
import { CLOSE, OPEN } from "./marks.js";

/** A Jalali year, or one month of it. */
export interface Period {
  year: number;
  month: number | null;
}

export interface Hit {
  id: number;
  /** Gregorian, YYYY-MM-DD. */
  published: string;
  dayFa: string;
  dayEn: string;
  /** With marks. */
  title: string;
  /** With marks. */
  excerpt: string;
  source: string | null;
}

export interface PeriodCount extends Period {
  hits: number;
}

/** As a person types: whole words first, and the last one unfinished when that finds nothing. */
export type Mode = "all" | "prefix";

export interface Search {
  mode: Mode;
  /** The MATCH expression; null when there is nothing to search for, and every article is listed. */
  match: string | null;
  /** Articles in all periods. */
  total: number;
  periods: PeriodCount[];
}

export type Index = "articles_fts" | "articles_unicode61";

const MOST = 50;

/** What the query finds with the tokenizer `persian`. */
export async function search(db: Connection, query: string): Promise<Search> {
  if (query.trim() === "") return { mode: "all", match: null, ...(await count(db, "articles_fts", null)) };
  for (const mode of ["all", "prefix"] as const) {
    const match = (await db.value<string>(`SELECT coalesce(fa_query(?, ?), '""')`, [query, mode])) ?? '""';
    const counted = await count(db, "articles_fts", match);
    if (counted.total > 0 || mode === "prefix") return { mode, match, ...counted };
  }
  throw new Error("unreachable");
}

/** What the query finds with SQLite's own tokenizer, asked in the same mode. */
export async function searchPlain(db: Connection, query: string, mode: Mode): Promise<Search> {
  const match = plainMatch(query, mode);
  return { mode, match, ...(await count(db, "articles_unicode61", match)) };
}

/** Every word must be there; quoting keeps FTS5's operators plain words, and a NUL would end the expression. */
export function plainMatch(query: string, mode: Mode): string {
  const words = query.split(/[\s\0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return '""';
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" ") + (mode === "prefix" ? " *" : "");
}

/** The best hits, of a period if one is given; without a MATCH expression the newest articles. */
export function hits(db: Connection, index: Index, match: string | null, period: Period | null = null): Promise<Hit[]> {
  const columns = `a.id, a.published, a.source,
    jstrftime('%A %-Od %B %OY', a.published) AS dayFa, jstrftime('%A %-d %B %Y', a.published, 'latin') AS dayEn`;
  const inPeriod = `(:year IS NULL OR a.jalali_year = :year) AND (:month IS NULL OR a.jalali_month = :month)`;
  const place = { year: period?.year ?? null, month: period?.month ?? null };
  if (match === null) {
    return db.rows<Hit>(
      `SELECT ${columns}, a.title, substr(a.body, 1, 170) || '…' AS excerpt
       FROM articles AS a WHERE ${inPeriod} ORDER BY a.published DESC LIMIT ${MOST}`,
      place,
    );
  }
  return db.rows<Hit>(
    `SELECT ${columns}, highlight(${index}, 0, :open, :close) AS title,
            snippet(${index}, 1, :open, :close, '…', 28) AS excerpt
     FROM ${index} JOIN articles AS a ON a.id = ${index}.rowid
     WHERE ${index} MATCH :match AND ${inPeriod} ORDER BY rank LIMIT ${MOST}`,
    { ...place, match, open: OPEN, close: CLOSE },
  );
}

async function count(
  db: Connection,
  index: Index,
  match: string | null,
): Promise<{ total: number; periods: PeriodCount[] }> {
  const from =
    match === null ? "articles AS a" : `${index} JOIN articles AS a ON a.id = ${index}.rowid WHERE ${index} MATCH ?`;
  const periods = await db.rows<PeriodCount>(
    `SELECT a.jalali_year AS year, a.jalali_month AS month, count(*) AS hits FROM ${from}
     GROUP BY 1, 2 ORDER BY 1, 2`,
    match === null ? [] : [match],
  );
  return { total: periods.reduce((sum, { hits }) => sum + hits, 0), periods };
}

export interface Article extends Row {
  id: number;
  title: string;
  body: string;
  dayFa: string;
  dayEn: string;
  source: string | null;
}

/** A whole article, with marks when it was found by a search. */
export async function article(db: Connection, id: number, match: string | null): Promise<Article | undefined> {
  const rest = `a.id, a.source, jstrftime('%A %-Od %B %OY', a.published) AS dayFa,
    jstrftime('%A %-d %B %Y', a.published, 'latin') AS dayEn`;
  const [found] =
    match === null
      ? await db.rows<Article>(`SELECT ${rest}, a.title, a.body FROM articles AS a WHERE a.id = ?`, [id])
      : await db.rows<Article>(
          `SELECT ${rest}, highlight(articles_fts, 0, :open, :close) AS title,
                  highlight(articles_fts, 1, :open, :close) AS body
           FROM articles_fts JOIN articles AS a ON a.id = articles_fts.rowid
           WHERE articles_fts MATCH :match AND articles_fts.rowid = :id`,
          { match, id, open: OPEN, close: CLOSE },
        );
  return found;
}

export interface Month extends Period {
  month: number;
  nameFa: string;
  nameEn: string;
}

/** The Jalali months from the first article to the last, empty ones too. */
export function months(db: Connection): Promise<Month[]> {
  return db.rows<Month>(
    `SELECT year, month, month_name AS nameFa, jmonthname(month, 'latin') AS nameEn
     FROM jcalendar((SELECT min(published) FROM articles), (SELECT max(published) FROM articles), 'month')`,
  );
}
