/**
 * The tables of the page: those of sql/articles.sql, and beside their index one by SQLite's own tokenizer over the same
 * articles, to compare with.
 */

import type { Connection } from "sqlite-persian";
import articles from "../../../../../sql/articles.sql?raw";
import { samples, type Document } from "./samples.js";

const plainIndex = `
CREATE VIRTUAL TABLE IF NOT EXISTS articles_unicode61 USING fts5(
  title, body, content = 'articles', content_rowid = 'id', tokenize = 'unicode61');
INSERT INTO articles_unicode61(articles_unicode61, rank) VALUES ('rank', 'bm25(4.0, 1.0)');
CREATE TRIGGER IF NOT EXISTS articles_inserted_unicode61 AFTER INSERT ON articles BEGIN
  INSERT INTO articles_unicode61(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER IF NOT EXISTS articles_deleted_unicode61 AFTER DELETE ON articles BEGIN
  INSERT INTO articles_unicode61(articles_unicode61, rowid, title, body)
  VALUES ('delete', old.id, old.title, old.body);
END;
CREATE TRIGGER IF NOT EXISTS articles_updated_unicode61 AFTER UPDATE ON articles BEGIN
  INSERT INTO articles_unicode61(articles_unicode61, rowid, title, body)
  VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO articles_unicode61(rowid, title, body) VALUES (new.id, new.title, new.body);
END;`;

const rebuild = `
INSERT INTO articles_fts(articles_fts) VALUES ('rebuild');
INSERT INTO articles_unicode61(articles_unicode61) VALUES ('rebuild');`;

/** A new page makes its tables anew when this changes; the articles stay. */
const SCHEMA = 1;

/** Sets up what is not there. A new database gets the samples; an index of other tokens is made anew. */
export async function prepare(db: Connection): Promise<void> {
  const tokens = await db.value<number>("SELECT json_extract(fa_info(), '$.token_version')");
  const wanted = Number(tokens) * 1000 + SCHEMA;
  const found = Number(await db.value("PRAGMA user_version"));
  if (found === wanted) return;
  const content = found === 0 ? samples.map(inboxInsert).join("\n") : rebuild;
  await db.script(`BEGIN;\n${articles}\n${plainIndex}\n${content}\nPRAGMA user_version = ${wanted};\nCOMMIT;`);
}

/** Drops the tables of the page, whatever the console made of them, and starts again with the samples. */
export async function startAgain(db: Connection): Promise<void> {
  await db.script("ROLLBACK").catch(() => undefined); // of a transaction that the console left open
  await db.script(`
    DROP VIEW IF EXISTS article_inbox;
    DROP TABLE IF EXISTS articles_vocab;
    DROP TABLE IF EXISTS articles_fts;
    DROP TABLE IF EXISTS articles_unicode61;
    DROP TABLE IF EXISTS articles;
    PRAGMA user_version = 0;`);
  await prepare(db);
}

function inboxInsert({ source, text }: Document): string {
  return `INSERT INTO article_inbox(document, source) VALUES (${quoted(text)}, ${quoted(source)});`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
