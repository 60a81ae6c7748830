// ask.mjs SETUP.sql QUERY.sql: prints what the query gives, through each driver that is here; they must agree.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { getLoadablePath, load } from "sqlite-persian";

const [setup, query] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const require = createRequire(import.meta.url);
assert.equal(require("sqlite-persian").load, load);
assert.match(getLoadablePath(), /persian\.(so|dylib|dll)$/);

function ask(db) {
  load(db);
  db.exec(setup);
  return Object.values(db.prepare(query).get())[0];
}

const { DatabaseSync } = await import("node:sqlite");
const answer = ask(new DatabaseSync(":memory:", { allowExtension: true }));
assert.throws(() => load(new DatabaseSync(":memory:")), /extension/i);

if (process.env.BETTER_SQLITE3) {
  const { default: BetterSqlite3 } = await import("better-sqlite3");
  assert.equal(ask(new BetterSqlite3(":memory:")), answer);
}
console.log(answer);
