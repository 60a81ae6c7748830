// labels.test.mjs: whatever fa_explain says has a Persian translation on the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const stringsOf = (code) => [...code.matchAll(/(?:return|\?|:)\s+"([^"]+)"/g)].map(([, text]) => text);

test("every label of fa_explain has a Persian one", () => {
  const explain = read("ext/sql/explain.cpp");
  const decision = explain.slice(explain.indexOf("const char* decision"), explain.indexOf("void append_persian"));
  const labels = [...stringsOf(read("ext/morph/labels.cpp")), ...stringsOf(decision)];
  assert.ok(labels.length > 40, `only ${labels.length} labels were found: have their sources changed?`);
  const translated = read("examples/playground/page/src/texts/labels.ts");
  const missing = labels.filter((label) => !translated.includes(`"${label}":`) && !translated.includes(`  ${label}:`));
  assert.deepEqual(missing, []);
});
