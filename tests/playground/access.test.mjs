// access.test.mjs: the page for everybody: small screens, screen readers, the keyboard, two languages, no network.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { ask, complaints, opened, world } from "./browser.mjs";

const here = world();
let context;
afterEach(() => context?.close());

const views = ["search", "compare", "word", "add", "sql"];

async function newPage(options = {}, settings = {}) {
  context = await here.browser.newContext(options);
  await context.addInitScript((stored) => Object.assign(localStorage, stored), settings);
  return context.newPage();
}

/** Shows every view with something in it. */
async function* eachView(page) {
  await opened(page, here.server.page);
  await ask(page, "همکاری‌هایشان");
  await page.locator(".chart .target").first().waitFor();
  yield "search";
  for (const view of views.slice(1)) {
    await page.locator(`.top nav a[href="#${view}"]`).click();
    if (view === "compare") await page.locator(".pairs tbody tr").first().waitFor();
    if (view === "word") await page.locator(".reading").first().waitFor();
    if (view === "add") await page.getByTestId("count").getByText(/\S/).waitFor();
    if (view === "sql") {
      await page.locator(".queries button").first().click();
      await page.locator(".outcome").first().waitFor();
    }
    yield view;
  }
}

for (const [language, colorScheme] of [
  ["fa", "light"],
  ["fa", "dark"],
  ["en", "light"],
  ["en", "dark"],
]) {
  test(`axe-core finds nothing wrong: ${language}, ${colorScheme}`, async () => {
    const page = await newPage({ colorScheme, reducedMotion: "reduce" }, { language });
    for await (const view of eachView(page)) assert.deepEqual(await complaints(page), [], view);
    await page.locator('.top nav a[href="#search"]').click();
    await page.locator(".hit h2 button").first().click();
    await page.locator("dialog mark").first().waitFor();
    assert.deepEqual(await complaints(page), [], "an open article");
    await page.keyboard.press("Escape");
    await ask(page, "اقتساد");
    await page.locator(".hint").waitFor();
    assert.deepEqual(await complaints(page), [], "a hint");
  });
}

test("nothing is wider than a screen of 360 pixels", async () => {
  const page = await newPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  for await (const view of eachView(page)) {
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => !element.closest(".scroll, .visually-hidden, .skip, svg"))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 1 && (left < -1 || right > innerWidth + 1);
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    assert.deepEqual(wide, [], view);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, view);
  }
});

test("the keyboard alone is enough", async () => {
  const page = await newPage();
  await opened(page, here.server.page);
  await page.locator(".brand").focus();
  await page.keyboard.press("/");
  await page.keyboard.type("همکاری");
  await page.locator('.results[data-asked="همکاری"]').waitFor();
  await page.locator(".chart .target").first().waitFor();
  const reached = [];
  for (let i = 0; i < 60 && !reached.includes("target"); i++) {
    await page.keyboard.press("Tab");
    reached.push(
      await page.evaluate(() => document.activeElement.closest(".target, .hit, .examples, .search-box")?.classList[0]),
    );
  }
  for (const part of ["search-box", "examples", "hit", "target"]) assert.ok(reached.includes(part), part);
  const outlined = await page.evaluate(() => getComputedStyle(document.activeElement.querySelector("rect")).stroke);
  assert.notEqual(outlined, "none", "the focus is not seen");
  await page.keyboard.press(" ");
  await page.locator('.target[aria-pressed="true"]').waitFor();
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("searchbox").inputValue(), "");
});

test("the number of results is told to screen readers", async () => {
  const page = await newPage();
  await opened(page, here.server.page);
  await ask(page, "همکاری");
  assert.match(await page.locator(".summary").getByRole("status").textContent(), /۱۰ مقاله پیدا شد/);
});

test("English and a theme are chosen and kept", async () => {
  const page = await newPage({ colorScheme: "light" });
  await opened(page, here.server.page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: /Theme/ }).click();
  await page.getByRole("button", { name: /Theme: light/ }).click();
  await page.getByRole("button", { name: "Theme: dark" }).waitFor();
  assert.notEqual(await paper(), light);
  await page.reload();
  await page.getByText("All 24 articles").waitFor();
  assert.equal(await page.locator("html").getAttribute("dir"), "ltr");
  assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
  assert.notEqual(await paper(), light);
});

test("it works without a network from the second visit on", async () => {
  const page = await newPage();
  await opened(page, here.server.page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload(); // the worker answers from here on
  await page.locator(".hit").first().waitFor();
  await context.setOffline(true);
  await page.reload();
  await opened(page, here.server.page);
  await ask(page, "همکاری");
  await page.locator(".chart .target").first().waitFor(); // a part that is loaded late
  assert.equal(await page.locator(".hit").count(), 10);
});

test("a second tab says that it keeps nothing", async () => {
  const first = await newPage();
  await opened(first, here.server.page);
  const second = await context.newPage();
  await opened(second, here.server.page);
  assert.match(await second.locator(".notice").textContent(), /برگهٔ دیگری/);
  await ask(second, "همکاری");
  assert.equal(await second.locator(".hit").count(), 10);
});

test("how soon the first search is answered (reported, not judged)", async (t) => {
  const page = await newPage();
  await page.addInitScript(() => {
    addEventListener("load", () => {
      const loaded = performance.now();
      const box = document.querySelector("input[type=search]");
      box.value = "همکاری";
      box.dispatchEvent(new Event("input", { bubbles: true }));
      new MutationObserver(() => {
        const answered = document.querySelector('.results[data-asked="همکاری"]');
        if (answered) globalThis.milliseconds ??= performance.now() - loaded;
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
  });
  for (const visit of ["first", "second"]) {
    await page.goto(here.server.page);
    const milliseconds = await page.waitForFunction(() => globalThis.milliseconds);
    t.diagnostic(`${visit} visit: answered ${Math.round(await milliseconds.jsonValue())} ms after load`);
    assert.equal(await page.locator(".hit").count(), 10);
  }
});
