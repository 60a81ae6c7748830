// storage.test.mjs: databases in the Origin Private File System, through the package as it is without a bundler.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { world } from "./browser.mjs";

const here = world();
let context;
beforeEach(async () => {
  context = await here.browser.newContext();
});
afterEach(() => context.close());

/** A page with the package's connect() at hand. */
async function blankPage() {
  const page = await context.newPage();
  await page.goto(here.server.package);
  await page.evaluate(async () => {
    globalThis.sqlite = await import("/package/index.js");
  });
  return page;
}

test("a database is there again on the next page", async () => {
  const first = await blankPage();
  const kept = await first.evaluate(async () => {
    const db = await sqlite.connect({ file: "kept.db" });
    await db.script("CREATE TABLE t(x); INSERT INTO t VALUES ('سلام')");
    return db.notKept;
  });
  assert.equal(kept, null);
  await first.close();
  const second = await blankPage();
  assert.deepEqual(
    await second.evaluate(async () => (await sqlite.connect({ file: "kept.db" })).rows("SELECT x FROM t")),
    [{ x: "سلام" }],
  );
});

test("a transaction that the end of the page cuts short leaves no trace", async () => {
  const first = await blankPage();
  const written = await first.evaluate(async () => {
    const db = await sqlite.connect({ file: "cut.db" });
    // A cache of 20 pages: the large transaction must write to the file before it ends.
    await db.script(`PRAGMA cache_size = 20; CREATE TABLE t(x);
      WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000)
      INSERT INTO t SELECT 'kept ' || hex(randomblob(200)) FROM c;
      BEGIN; UPDATE t SET x = 'lost ' || hex(randomblob(200)); DELETE FROM t WHERE rowid % 2 = 0;`);
    return db.value("SELECT count(*) FROM t WHERE x LIKE 'lost%'");
  });
  assert.equal(written, 1000);
  const sizes = await sizesOf(first, "cut.db");
  assert.ok(sizes.journal > 0, "the journal was never written: this test tests nothing");
  await first.close();
  const second = await blankPage();
  const found = await second.evaluate(async () => {
    const db = await sqlite.connect({ file: "cut.db" });
    return {
      kept: await db.value("SELECT count(*) FROM t WHERE x LIKE 'kept%'"),
      all: await db.value("SELECT count(*) FROM t"),
      integrity: await db.value("PRAGMA integrity_check"),
    };
  });
  assert.deepEqual(found, { kept: 2000, all: 2000, integrity: "ok" });
  assert.equal((await sizesOf(second, "cut.db")).journal, 0);
});

/** The sizes of a database and its journal, in bytes. */
function sizesOf(page, name) {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const size = async (file) => (await (await folder.getFileHandle(file)).getFile()).size;
    return { database: await size(name), journal: await size(`${name}-journal`) };
  }, name);
}

test("a second page gets a database in memory, and is told why", async () => {
  const [first, second] = [await blankPage(), await blankPage()];
  await first.evaluate(async () => {
    globalThis.db = await sqlite.connect({ file: "one.db" });
    await db.script("CREATE TABLE t(x)");
  });
  const told = await second.evaluate(async () => {
    const db = await sqlite.connect({ file: "one.db" });
    return [db.notKept, await db.value("SELECT count(*) FROM sqlite_schema")];
  });
  assert.deepEqual(told, ["in use", 0]);
  await first.evaluate(() => db.close());
  assert.equal(await second.evaluate(async () => (await sqlite.connect({ file: "one.db" })).notKept), null);
});

test("a statement that fails in a batch is undone alone", async () => {
  const page = await blankPage();
  const result = await page.evaluate(async () => {
    const db = await sqlite.connect();
    await db.run("CREATE TABLE t(x UNIQUE)");
    const outcomes = await db.batch([1, 2, 2, 3].map((x) => ({ sql: "INSERT INTO t VALUES (?)", parameters: [x] })));
    return { errors: outcomes.map(({ error }) => error ?? null), rows: await db.rows("SELECT x FROM t") };
  });
  assert.deepEqual(result.errors, [null, null, "UNIQUE constraint failed: t.x", null]);
  assert.deepEqual(result.rows, [{ x: 1 }, { x: 2 }, { x: 3 }]);
});

test("errors keep their class, message and code on the way from the worker", async () => {
  const page = await blankPage();
  const told = await page.evaluate(async () => {
    const db = await sqlite.connect();
    const error = await db.run("SELECT * FROM missing").catch((thrown) => thrown);
    return [error instanceof sqlite.SqliteError, error.message, error.code];
  });
  assert.deepEqual(told, [true, "no such table: missing", 1]);
});
