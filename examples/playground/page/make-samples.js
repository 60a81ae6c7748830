// make-samples.js: writes src/archive/samples.db, the database that the page begins with: the articles of examples/news
// in the tables of sql/articles.sql and src/archive/unicode61.sql.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { open } from "sqlite-persian";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const news = "../../news/";
const db = await open();
db.script(read("../../../sql/articles.sql"));
db.script(read("src/archive/unicode61.sql"));
db.transaction(() => {
  for (const source of readdirSync(new URL(news, import.meta.url)).sort()) {
    db.run("INSERT INTO article_inbox(document, source) VALUES (?, ?)", [read(news + source), source]);
  }
});
for (const index of ["articles_fts", "articles_unicode61"])
  db.run(`INSERT INTO ${index}(${index}) VALUES ('optimize')`);
db.script(`PRAGMA user_version = ${db.value(read("src/archive/version.sql"))}; VACUUM;`);
const bytes = db.serialize();
writeFileSync(new URL("src/archive/samples.db", import.meta.url), bytes);
console.log(`samples.db: ${db.value("SELECT count(*) FROM articles")} articles, ${bytes.length} bytes`);
db.close();
