/** The database of the page: it begins as the samples that make-samples.js made, and is kept up to date. */

import { connect, remove, type Connection } from "sqlite-persian";
import articles from "../../../../../sql/articles.sql?raw";
import samples from "./samples.db?url";
import unicode61 from "./unicode61.sql?raw";
import version from "./version.sql?raw";

const FILE = "articles.db";

/** Opens the database, made from the samples when there is none. */
export function openArchive(): Promise<Connection> {
  return connect({ file: FILE, initial: new URL(samples, location.href) });
}

/** Makes the indexes anew when an older page made them; the articles stay. */
export async function update(db: Connection): Promise<void> {
  const wanted = await db.value<number>(version);
  if ((await db.value("PRAGMA user_version")) === wanted) return;
  await db.script(`BEGIN;
    ${articles}
    ${unicode61}
    INSERT INTO articles_fts(articles_fts) VALUES ('rebuild');
    INSERT INTO articles_unicode61(articles_unicode61) VALUES ('rebuild');
    PRAGMA user_version = ${wanted};
    COMMIT;`);
}

/** Deletes the database, whatever the console made of it, and begins again with the samples. */
export async function startAgain(db: Connection | null): Promise<Connection> {
  await db?.close();
  if (!db?.notKept) await remove(FILE);
  return openArchive();
}
