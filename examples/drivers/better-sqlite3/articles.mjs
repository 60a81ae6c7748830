// articles.mjs: Persian search and Jalali dates from better-sqlite3. In the project's folder:
//
//     npm install --prefix examples/drivers/better-sqlite3
//     node examples/drivers/better-sqlite3/articles.mjs build/persian

import { readFileSync } from "node:fs";
import Database from "better-sqlite3";

const db = new Database(":memory:");
db.loadExtension(process.argv[2]);

db.exec(readFileSync("sql/articles.sql", "utf8"));

const insert = db.prepare("INSERT INTO article_inbox(document, source) VALUES (?, ?)");
for (const name of ["vaccine.txt", "trade.txt", "saffron.txt"])
  insert.run(readFileSync(`examples/news/${name}`, "utf8"), name);

const search = db.prepare(`
  SELECT jalali_date AS date, highlight(articles_fts, 0, '[', ']') AS title,
         snippet(articles_fts, 1, '[', ']', '…', 8) AS excerpt
  FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
  WHERE articles_fts MATCH fa_query(?) ORDER BY rank`);
for (const { date, title, excerpt } of search.iterate("همكاريهاي")) console.log(`${date} ${title}\n  ${excerpt}`);

const months = db.prepare(`
  SELECT jalali_year AS year, jmonthname(jalali_month) AS month, count(*) AS count
  FROM articles GROUP BY jalali_year, jalali_month`);
for (const { year, month, count } of months.iterate()) console.log(`${year} ${month}: ${count}`);
