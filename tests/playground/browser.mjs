// browser.mjs: the built page on a static server of this machine, in Debian's Chromium.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

export const site = fileURLToPath(new URL("../../build/playground/site/", import.meta.url));
const requireFromPlayground = createRequire(new URL("../../examples/playground/package.json", import.meta.url));
const { chromium } = requireFromPlayground("playwright-core");
export const axeSource = requireFromPlayground.resolve("axe-core/axe.min.js");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

const path = "/try/";

/** Serves the page below a path of its own, as from a folder of a larger site. Gives its address and a way to stop. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname === path ? "index.html" : pathname.slice(path.length);
    try {
      if (!pathname.startsWith(path) || name.includes("..")) throw new Error("outside");
      const bytes = await readFile(site + decodeURIComponent(name));
      response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}${path}`,
    stop: () => new Promise((stopped) => server.close(stopped).closeAllConnections()),
  };
}

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}
