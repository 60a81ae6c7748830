// vite.config.js: the page as static files that work from any path and without a network.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const site = pathOf("../../../build/playground/site");

/** Writes the service worker, which keeps all files of the page, with their names and a version of their content. */
function offline() {
  return {
    name: "offline",
    apply: "build",
    closeBundle() {
      const files = readdirSync(site, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "offline.js")
        .map((entry) => `${entry.parentPath}/${entry.name}`.slice(site.length + 1))
        .sort();
      const hash = createHash("sha256");
      for (const file of files) hash.update(file).update(readFileSync(`${site}/${file}`));
      const script = readFileSync(pathOf("src/offline.js"), "utf8")
        .replace('"VERSION"', JSON.stringify(hash.digest("hex").slice(0, 16)))
        .replace('["FILES"]', JSON.stringify(files));
      writeFileSync(`${site}/offline.js`, script);
    },
  };
}

export default defineConfig({
  root: pathOf("."),
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  server: { fs: { allow: [pathOf("../../..")] } },
  build: { outDir: site, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  plugins: [offline()],
});
