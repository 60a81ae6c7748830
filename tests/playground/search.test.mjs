// search.test.mjs: searching on the page.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { ask, opened, world } from "./browser.mjs";

const here = world();
let context, page, requests, problems;
beforeEach(async () => {
  context = await here.browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  requests = [];
  problems = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await opened(page, here.server.page);
});
afterEach(async () => {
  assert.deepEqual(problems, []);
  await context.close();
});

const titles = () => page.locator(".hit h2").allTextContents();
const marks = () => page.locator(".hit mark").allTextContents();

test("it opens with all articles, in Persian, from right to left", async () => {
  assert.equal((await titles()).length, 24);
  assert.match(await page.locator(".summary").textContent(), /همهٔ ۲۴ مقاله/);
  assert.equal(await page.locator("html").getAttribute("lang"), "fa");
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
});

test("four spellings of a word find the same articles", async () => {
  const found = [];
  for (const spelling of ["همکاری‌های", "همکاری های", "همکاریهای", "همكاريهاي"]) {
    await ask(page, spelling);
    found.push(await titles());
  }
  assert.equal(found[0].length, 10);
  for (const other of found.slice(1)) assert.deepEqual(other, found[0]);
  assert.match(await page.locator(".summary").textContent(), /۱۰ مقاله پیدا شد/);
});

test("the whole word is marked, in the spelling of the article", async () => {
  await ask(page, "همکاری");
  const marked = await marks();
  for (const form of ["همکاریهای", "همكاري", "همكاري‌ها", "همکاری های"]) assert.ok(marked.includes(form), form);
  for (const text of marked) assert.match(text.replace(/ي/g, "ی").replace(/ك/g, "ک"), /^همکاری/);
});

test("as one types, the last word may be unfinished", async () => {
  await page.getByRole("searchbox").pressSequentially("زعفر", { delay: 5 });
  await page.locator('.results[data-asked="زعفر"]').waitFor();
  assert.ok((await marks()).some((text) => text.startsWith("زعفران")));
  assert.match(await page.locator(".summary").textContent(), /ناتمام/);
});

test("nothing typed is an error", async () => {
  for (const odd of ['"', "' OR 1=1 --", "* AND NOT", "NEAR(", "-", "؟!", "title:", "^x", "(((", "\\", "یک\u0000دو"]) {
    await page.getByRole("searchbox").fill(odd);
    await page.waitForTimeout(30);
    assert.equal(await page.getByRole("alert").count(), 0, odd);
  }
});

test("a misspelt word is put right", async () => {
  await ask(page, "اقتساد");
  const hint = page.locator(".hint");
  assert.match(await hint.textContent(), /منظورتان/);
  await hint.getByRole("button", { name: "اقتصاد" }).click();
  await page.locator('.results[data-asked="اقتصاد"] mark').first().waitFor();
  assert.equal(await page.getByRole("searchbox").inputValue(), "اقتصاد");
});

test("a word typed on the other keyboard is recognised", async () => {
  await ask(page, ",chvj");
  const hint = page.locator(".hint");
  assert.match(await hint.textContent(), /صفحه‌کلید/);
  await hint.getByRole("button", { name: "وزارت" }).click();
  await page.locator('.results[data-asked="وزارت"] mark').first().waitFor();
});

test("a bar of the chart filters by its month, and lets go again", async () => {
  await ask(page, "همکاری");
  const bar = page.getByRole("button", { name: "آبان ۱۴۰۴، ۳ مقاله" });
  await bar.click();
  await page.locator(".hit").nth(3).waitFor({ state: "detached" });
  assert.equal((await titles()).length, 3);
  for (const day of await page.locator(".hit time").allTextContents()) assert.match(day, / آبان ۱۴۰۴$/);
  assert.equal(await bar.getAttribute("aria-pressed"), "true");
  await bar.focus();
  await page.keyboard.press("Enter");
  await page.locator(".hit").nth(9).waitFor();
  assert.equal(await bar.getAttribute("aria-pressed"), "false");
});

test("both tokenizers are compared on one query", async () => {
  await ask(page, "همكاريهاي");
  assert.match(await page.locator(".versus").textContent(), /persian۱۰ مقاله.*unicode61۱ مقاله/s);
  await page.getByRole("link", { name: "کنار هم ببینید" }).click();
  await page.locator(".pairs tbody tr").nth(9).waitFor();
  assert.equal(await page.locator('td[data-index="persian"]:not(.missed)').count(), 10);
  assert.equal(await page.locator('td[data-index="unicode61"]:not(.missed)').count(), 1);
  const rows = page.locator(".spellings tbody tr");
  await rows.nth(3).waitFor(); // the two tables are answered one after the other
  assert.equal(await rows.count(), 4);
  for (const row of await rows.all()) assert.equal(await row.locator("td.own").textContent(), "۱۰");
});

test("it tells what it did with a word", async () => {
  await ask(page, "نمی‌خواستند");
  await page.getByRole("link", { name: "واژه‌شناسی" }).click();
  const card = page.locator(".card.word");
  await card.waitFor();
  assert.deepEqual(await card.locator("h2 .part").allTextContents(), ["نمی", "خواستند"]);
  assert.match(await card.locator("dl").textContent(), /√خواستن/);
  const readings = card.locator(".reading");
  assert.ok((await readings.count()) >= 2);
  assert.match(await readings.first().textContent(), /خواستن.*فعل.*استمراری.*برگزیده/s);
});

test("an article opens with what was found marked, and closes by the keyboard", async () => {
  await ask(page, "همکاری");
  const title = page.locator(".hit h2 button").nth(1);
  await title.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.locator(".body mark").first().waitFor();
  assert.ok((await dialog.locator(".body p").count()) > 2);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.ok(await title.evaluate((element) => element === document.activeElement), "the focus is lost");
});

test("every worked query of sql/ runs", async () => {
  await page.getByRole("link", { name: "SQL", exact: true }).click();
  const queries = page.locator(".queries button");
  const count = await queries.count();
  assert.ok(count >= 20, `${count} queries`);
  for (let i = 0; i < count; i++) {
    await queries.nth(i).click();
    await page.locator(".outcome").first().waitFor();
    const title = await queries.nth(i).textContent();
    assert.equal(await page.getByRole("alert").count(), 0, title);
    assert.ok((await page.locator(".outcome tbody tr").count()) > 0, title);
  }
});

test("the console shows an error, and a change shows in the search", async () => {
  await page.getByRole("link", { name: "SQL", exact: true }).click();
  const editor = page.getByLabel("دستور SQL");
  await editor.fill("SELECT * FROM missing");
  await page.keyboard.press("Control+Enter");
  assert.match(await page.getByRole("alert").textContent(), /no such table: missing/);
  await editor.fill("INSERT INTO articles(published, title, body) VALUES ('2025-11-20', 'شتر', 'کاروان‌ها')");
  await page.keyboard.press("Control+Enter");
  await page.getByText("سطر تغییر کرد").waitFor();
  await page.getByRole("link", { name: "جست‌وجو", exact: true }).click();
  await ask(page, "کاروان");
  assert.deepEqual(await marks(), ["کاروان‌ها"]);
});

test("nothing is asked of another server", async () => {
  await ask(page, "کتاب");
  for (const url of requests) assert.ok(url.startsWith(here.server.origin) || /^(data|blob):/.test(url), url);
});
