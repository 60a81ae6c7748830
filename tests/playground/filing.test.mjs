// filing.test.mjs: people's own texts on the page.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { ask, opened, world } from "./browser.mjs";

const here = world();
let context, page;
beforeEach(async () => {
  context = await here.browser.newContext();
  page = await context.newPage();
  await opened(page, here.server.page);
  await page.getByRole("link", { name: "افزودن" }).click();
});
afterEach(() => context.close());

const subjects = ["انار", "بادام", "پسته", "گردو", "زیتون"];

/** So many articles of about 2 kB, over ten months. */
const articles = (count) =>
  Array.from({ length: count }, (_, i) => {
    const day = `2025-${String(1 + (i % 10)).padStart(2, "0")}-15`;
    const body = `کشاورزان می‌گویند برداشت ${subjects[i % 5]} شمارهٔ ${i} آغاز شده است و بازارها آماده‌اند.\n`.repeat(
      14,
    );
    return file(`article-${i}.txt`, `date ${day} باغداران و ${subjects[i % 5]}\n${body}`);
  });

const file = (name, content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const choose = (files) => page.getByTestId("files").setInputFiles(files);
const count = () => page.getByTestId("count").textContent();

test("500 articles are filed with progress, and are there after a reload", async () => {
  await page.evaluate(() => {
    globalThis.seen = [];
    new MutationObserver(() => {
      const bar = document.querySelector("progress");
      if (bar && bar.value !== globalThis.seen.at(-1)) globalThis.seen.push(bar.value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await choose(articles(500));
  await page.getByText("۵۰۰ مقاله افزوده شد.").waitFor();
  const seen = await page.evaluate(() => globalThis.seen);
  assert.ok(seen.length >= 10, `the bar moved ${seen.length} times`);
  assert.deepEqual(
    seen,
    [...seen].sort((a, b) => a - b),
  );
  assert.equal(await count(), "۵۲۴ مقاله");

  await page.reload();
  await page.getByTestId("count").getByText("۵۲۴ مقاله").waitFor();
  await page.getByRole("link", { name: "جست‌وجو", exact: true }).click();
  await ask(page, "باغدار پسته");
  assert.match(await page.locator(".summary").textContent(), /۱۰۰ مقاله پیدا شد/);
});

test("filing can be cancelled; what was filed stays whole", async () => {
  await choose(articles(3000));
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "لغو" }).click();
  await page.getByText("لغو شد").waitFor();
  const told = await count();
  assert.match(told, /^[۰-۹٬]+ مقاله$/);
  assert.notEqual(told, "۳٬۰۲۴ مقاله", "it was too late to cancel");
  await page.reload();
  await page.getByTestId("count").getByText(told, { exact: true }).waitFor();
});

test("broken files are listed with the reason, the good ones are filed", async () => {
  await choose([
    file("good.txt", "date 2025-11-09 عنوان خوب\nمتنی دربارهٔ زرشک"),
    file("plain.txt", "متنی بی سطر تاریخ دربارهٔ سنجد"),
    file("no-day.txt", "date 2025-02-30 عنوان\nمتن"),
    file("empty.txt", ""),
    { name: "picture.txt", mimeType: "text/plain", buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) },
    { name: "zero.txt", mimeType: "text/plain", buffer: Buffer.from("date 2025-11-09 عنوان\nپیش\u0000پس") },
  ]);
  await page.getByText("۲ مقاله افزوده شد.").waitFor();
  const refused = Object.fromEntries(
    await page
      .locator(".refused li")
      .evaluateAll((items) => items.map(({ children: [name, why] }) => [name.textContent, why.textContent])),
  );
  assert.deepEqual(refused, {
    "no-day.txt": "روزِ سطر نخست روزی از تقویم نیست",
    "empty.txt": "پرونده خالی است",
    "picture.txt": "متن UTF-8 نیست",
    "zero.txt": "پرونده متن نیست (بایت صفر دارد)",
  });
  await page.getByRole("link", { name: "جست‌وجو", exact: true }).click();
  await ask(page, "سنجد");
  assert.equal(await page.locator(".hit h2").textContent(), "plain");
});

test("a file that comes again takes the place of its article", async () => {
  await choose([file("a.txt", "date 2025-11-09 کهنه\nمتن کهنهٔ شلغم")]);
  await page.getByText("۱ مقاله افزوده شد.").waitFor();
  await choose([file("a.txt", "date 2025-11-09 تازه\nمتن تازهٔ شلغم")]);
  await page.getByTestId("count").getByText("۲۵ مقاله").waitFor();
  await page.getByRole("link", { name: "جست‌وجو", exact: true }).click();
  await ask(page, "شلغم");
  assert.deepEqual(await page.locator(".hit h2").allTextContents(), ["تازه"]);
});

test("files may be dropped anywhere", async () => {
  await page.getByRole("link", { name: "جست‌وجو", exact: true }).click();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["date 2025-11-09 رهاشده\nمتنی دربارهٔ ازگیل"], "dropped.txt"));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  });
  await page.getByText("۱ مقاله افزوده شد.").waitFor();
});

test("an article can be pasted, with its day in words", async () => {
  await page.getByLabel("عنوان").fill("خرمالو");
  await page.getByLabel("متن").fill("خرمالوهای باغچه رسیده‌اند.");
  const day = page.getByRole("textbox", { name: "تاریخ" });
  await day.fill("۳۲ آبان");
  await page.getByText("این تاریخ شناخته نشد.").waitFor();
  assert.ok(await page.getByRole("button", { name: "افزودن مقاله" }).isDisabled());
  await day.fill("هجدهم آبان ۱۴۰۴");
  await page.getByText("یکشنبه ۱۸ آبان ۱۴۰۴").waitFor();
  await page.getByRole("button", { name: "افزودن مقاله" }).click();
  await page.getByText("افزوده شد.", { exact: true }).waitFor();
  await page.getByRole("link", { name: "جست‌وجو", exact: true }).click();
  await ask(page, "خرمالوها");
  assert.equal(await page.locator(".hit time").textContent(), "یکشنبه ۱۸ آبان ۱۴۰۴");
});

test("the database can be taken away, and the page started again", async () => {
  await choose([file("a.txt", "date 2025-11-09 عنوان\nمتن")]);
  await page.getByTestId("count").getByText("۲۵ مقاله").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "دریافت articles.db" }).click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  assert.equal(Buffer.concat(chunks).subarray(0, 15).toString(), "SQLite format 3");
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "آغاز دوباره" }).click();
  await page.getByTestId("count").getByText("۲۴ مقاله").waitFor();
});

test("articles of many years are counted by year, then by month", async () => {
  const old = [1390, 1395, 1400].map((year, i) =>
    file(`${year}.txt`, `date ${year + 621}-06-01 سال ${year}\nمتن ${i} ترنج`),
  );
  await choose(old);
  await page.getByText("۳ مقاله افزوده شد.").waitFor();
  await page.getByRole("link", { name: "جست‌وجو", exact: true }).click();
  await ask(page, "ترنج");
  await page.getByRole("button", { name: "۱۳۹۵، ۱ مقاله" }).click();
  await page.getByRole("button", { name: /خرداد ۱۳۹۵، ۱ مقاله/ }).waitFor();
  assert.equal(await page.locator(".chart .target").count(), 12);
  assert.deepEqual(await page.locator(".hit h2").allTextContents(), [
    "سال ۱۳۹۵".replace(/[۰-۹]/g, (d) => "۰۱۲۳۴۵۶۷۸۹".indexOf(d)),
  ]);
});
