// package.test.mjs: the package sqlite-persian in Node, a connection in this thread.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { INTERRUPTED, NotKeptError, open, SqliteError } from "../../examples/playground/sqlite-persian/dist/index.js";

process.env.TZ = "Asia/Tehran"; // local time that is not UTC

const db = await open();
after(() => db.close());

test("values come back as they went in", () => {
  const values = [null, 0, -7, 2 ** 53 - 1, 0.5, -1e300, 2n ** 62n, "", "کتاب‌ها\u0000\uFEFF😀", "\uFEFFآغاز"];
  for (const value of values) assert.deepEqual(db.value("SELECT ?", [value]), value);
  assert.deepEqual(db.value("SELECT ?", [new Uint8Array([0, 1, 255])]), new Uint8Array([0, 1, 255]));
  assert.deepEqual(db.value("SELECT ?", [new Uint8Array()]), new Uint8Array());
  assert.equal(db.value("SELECT ?", [true]), 1);
  assert.equal(db.value("SELECT ?", [undefined]), null);
  assert.equal(db.value("SELECT typeof(?)", [3]), "integer");
  assert.equal(db.value("SELECT typeof(?)", [2 ** 53]), "real");
  assert.equal(db.value("SELECT 1 WHERE 0"), undefined);
});

test("parameters by name and by place", () => {
  assert.deepEqual(db.rows("SELECT :a AS a, @b AS b, $c AS c, ?9 AS d", { a: 1, "@b": 2, c: 3, 9: 4 }), [
    { a: 1, b: 2, c: 3, d: 4 },
  ]);
  assert.deepEqual(db.rows("SELECT ?2 AS b, ?1 AS a", ["x"]), [{ b: null, a: "x" }]);
  assert.throws(() => db.rows("SELECT :a", { b: 1 }), /no parameter is named b/);
  assert.throws(() => db.rows("SELECT ?", [1, 2]), /2 values for 1 parameters/);
});

test("errors tell SQLite's message and code", () => {
  assert.throws(
    () => db.run("SELECT * FROM missing"),
    (error) => {
      assert.ok(error instanceof SqliteError);
      assert.equal(error.message, "no such table: missing");
      assert.equal(error.code, 1);
      return true;
    },
  );
  assert.throws(() => db.run("-- nothing"), /there is no statement/);
  assert.throws(() => db.value("SELECT fa_query('x', 'wrong')"), /'all', 'any', 'phrase' or 'prefix'/);
});

test("a transaction is undone when its work throws", () => {
  db.script("CREATE TABLE t(x UNIQUE)");
  assert.throws(() =>
    db.transaction(() => {
      db.run("INSERT INTO t VALUES (1)");
      db.transaction(() => db.run("INSERT INTO t VALUES (2)"));
      db.run("INSERT INTO t VALUES (1)");
    }),
  );
  assert.equal(db.value("SELECT count(*) FROM t"), 0);
  assert.equal(
    db.transaction(() => db.run("INSERT INTO t VALUES (1), (2)")),
    2,
  );
  assert.equal(db.value("SELECT count(*) FROM t"), 2);
});

test("a script gives what each statement gave", () => {
  const results = db.script(
    "CREATE TABLE s(x); INSERT INTO s VALUES ('الف'), ('ب'); /* all */ SELECT x, 1 AS n FROM s;;-- end\n",
    {
      rows: 1,
    },
  );
  assert.deepEqual(
    results.map(({ columns, rows, cut, changes }) => ({ columns, rows, cut, changes })),
    [
      { columns: [], rows: [], cut: false, changes: 0 },
      { columns: [], rows: [], cut: false, changes: 2 },
      { columns: ["x", "n"], rows: [["الف", 1]], cut: true, changes: 0 },
    ],
  );
  assert.throws(() => db.script("SELECT 1; SELECT missing"), /no such column: missing/);
});

test("an endless statement is interrupted, and the next one runs", () => {
  const endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c";
  assert.throws(() => db.script(endless, { timeout: 50 }), { code: INTERRUPTED });
  assert.equal(db.value("SELECT 1"), 1);
});

test("tokens have their places", () => {
  assert.deepEqual(db.tokens("کتاب‌ها رفت"), [
    { term: "کتابها", start: 0, stop: 15, colocated: false },
    { term: "کتاب", start: 0, stop: 15, colocated: true },
    { term: "رفت", start: 16, stop: 22, colocated: false },
    { term: "√رفتن", start: 16, stop: 22, colocated: true },
  ]);
  assert.deepEqual(db.tokens(""), []);
});

test("the bytes of the database are those of a database file", () => {
  const bytes = db.serialize();
  assert.equal(new TextDecoder().decode(bytes.subarray(0, 15)), "SQLite format 3");
  assert.equal(bytes.length, db.value("PRAGMA page_size") * db.value("PRAGMA page_count"));
});

test("the whole extension and FTS5 are in it, and local time is the user's", () => {
  assert.equal(db.value("SELECT jdate('2025-11-09')"), "1404-08-18");
  assert.ok(db.value("SELECT count(DISTINCT name) FROM fa_help") >= 30);
  db.script(
    "CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'persian'); INSERT INTO f VALUES ('همکاری‌های دو کشور')",
  );
  assert.equal(
    db.value("SELECT highlight(f, 0, '[', ']') FROM f WHERE f MATCH fa_query('همكاري')"),
    "[همکاری‌های] دو کشور",
  );
  for (const month of ["2025-01-15", "2025-07-15"]) {
    const here = new Date(`${month}T12:00:00Z`);
    const offset = -60 * here.getTimezoneOffset();
    const seconds = here.getTime() / 1000;
    assert.equal(db.value("SELECT unixepoch(?, 'unixepoch', 'localtime')", [seconds]), seconds + offset);
  }
});

test("a file cannot be kept in Node", async () => {
  await assert.rejects(
    open({ file: "a.db" }),
    (error) => error instanceof NotKeptError && error.reason === "unsupported",
  );
});
