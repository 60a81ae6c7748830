// articles.mjs: Persian search and Jalali dates from node:sqlite (Node 22.13 or newer, or Deno). In the project's folder:
//
//     node examples/drivers/node/articles.mjs build/persian
//     deno run --allow-read --allow-ffi examples/drivers/node/articles.mjs build/persian

import { readFileSync } from "node:fs";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";

const db = new DatabaseSync(":memory:", { allowExtension: true });
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
for (const { date, title, excerpt } of search.all("همكاريهاي")) console.log(`${date} ${title}\n  ${excerpt}`);

const months = db.prepare(`
  SELECT jalali_year AS year, jmonthname(jalali_month) AS month, count(*) AS count
  FROM articles GROUP BY jalali_year, jalali_month`);
for (const { year, month, count } of months.all()) console.log(`${year} ${month}: ${count}`);
