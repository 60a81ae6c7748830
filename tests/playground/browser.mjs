// browser.mjs: the built page on a static server of this machine, in Debian's Chromium.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const requireFromPlayground = createRequire(pathOf("../../examples/playground/package.json"));
const { chromium } = requireFromPlayground("playwright-core");
const axe = readFileSync(requireFromPlayground.resolve("axe-core/axe.min.js"), "utf8");

/** The page is served from a folder of a larger site; beside it the package without a bundler. */
const folders = {
  "/try/": pathOf("../../build/playground/site/"),
  "/package/": pathOf("../../examples/playground/sqlite-persian/dist/"),
};

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** Gives the addresses of the page and of the package, and a way to stop. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const folder = Object.keys(folders).find((path) => pathname.startsWith(path));
    const name = pathname.slice(folder?.length) || "index.html";
    try {
      if (folder === undefined || name.includes("..")) throw new Error("outside");
      // The package has no page of its own: a blank one to run scripts on.
      const blank = folder === "/package/" && name === "index.html";
      const bytes = blank ? "<!doctype html>" : await readFile(folders[folder] + decodeURIComponent(name));
      response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    page: `${origin}/try/`,
    package: `${origin}/package/`,
    stop: () => new Promise((stopped) => server.close(stopped).closeAllConnections()),
  };
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
}

/** For the tests of a file: a server and a browser, there while they run. */
export function world() {
  const it = {};
  before(async () => {
    [it.server, it.browser] = await Promise.all([serve(), launch()]);
  });
  after(async () => {
    await it.browser?.close();
    await it.server?.stop();
  });
  return it;
}

/** Waits until the articles are there. */
export async function opened(page, address) {
  await page.goto(address);
  await page.locator(".hit").first().waitFor();
}

/** Types a query into the box and waits for its answer. */
export async function ask(page, query) {
  await page.getByRole("searchbox").fill(query);
  await page.locator(`.results[data-asked=${JSON.stringify(query)}]`).waitFor();
}

/** What axe-core finds wrong with the page as it stands, a line each. */
export async function complaints(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
