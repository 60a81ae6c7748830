// screenshots.mjs: pictures of the built page, to look at and for README.md.
//
//     node tests/playground/screenshots.mjs FOLDER
//
// Writes each view in Persian as desktop.png …, phone-….png and dark-….png, and the search in English.

import { mkdirSync } from "node:fs";

import { ask, launch, opened, serve } from "./browser.mjs";

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node screenshots.mjs FOLDER");
mkdirSync(folder, { recursive: true });

const looks = {
  desktop: { viewport: { width: 1280, height: 980 }, deviceScaleFactor: 1.5 },
  dark: { viewport: { width: 1280, height: 860 }, colorScheme: "dark" },
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

const server = await serve();
const browser = await launch();

async function take(name, options, settings = {}) {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  await context.addInitScript((stored) => Object.assign(localStorage, stored), settings);
  const page = await context.newPage();
  await opened(page, server.page);
  await ask(page, "همكاريهاي");
  await page.locator(".chart .target").first().waitFor();
  const shoot = (view) => page.screenshot({ path: `${folder}/${name}-${view}.png` });
  await shoot("search");
  if (settings.language !== "en") {
    await page.locator(".hit h2 button").nth(1).click();
    await page.locator("dialog mark").first().waitFor();
    await shoot("article");
    await page.keyboard.press("Escape");
    await ask(page, "اقتساد");
    await page.locator(".hint").waitFor();
    await shoot("hint");
    await ask(page, "همکاری‌هایشان نمی‌گویند");
    const ready = { compare: ".pairs tr", word: ".reading", add: "[data-testid=count]", sql: ".queries button" };
    for (const [view, sign] of Object.entries(ready)) {
      await page.locator(`.top nav a[href="#${view}"]`).click();
      await page.locator(sign).first().waitFor();
      if (view === "sql") {
        await page.locator(sign).first().click();
        await page.locator(".outcome").first().waitFor();
      }
      await page.waitForTimeout(200); // for the second answer of a view
      await shoot(view);
    }
  }
  await context.close();
}

for (const [name, options] of Object.entries(looks)) await take(name, options);
await take("english", looks.desktop, { language: "en" });
await browser.close();
await server.stop();
