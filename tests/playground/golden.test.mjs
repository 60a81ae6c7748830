// golden.test.mjs: the tokens of the WebAssembly module are those of every other build, line by line as
// tests/golden/tokens_test.cpp writes them: the token version, then for each line of sentences.txt its positions.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { open } from "../../examples/playground/sqlite-persian/dist/index.js";

const linesOf = (file) =>
  readFileSync(new URL(`../golden/${file}`, import.meta.url), "utf8")
    .replace(/\n$/, "")
    .split("\n");

/** Positions separated by spaces, the terms of one by '|', @start-stop where it is not what the first term tells. */
function notation(tokens) {
  let out = "";
  let place = "";
  let expected = 0;
  for (const { term, start, stop, colocated } of tokens) {
    if (colocated) {
      out += `|${term}`;
      continue;
    }
    out += `${place}${out === "" ? "" : " "}${term}`;
    const plain = start === expected && stop - start === Buffer.byteLength(term);
    place = plain ? "" : `@${start}-${stop}`;
    expected = stop + 1;
  }
  return out + place;
}

test("the token streams are the golden ones", async () => {
  const db = await open();
  const sentences = linesOf("sentences.txt");
  const expected = linesOf("tokens.txt");
  assert.ok(sentences.length > 1000, "sentences.txt is not what it was");
  assert.equal(expected.length, sentences.length + 1, "tokens.txt and sentences.txt do not go together");
  assert.equal(`token version ${JSON.parse(db.value("SELECT fa_info()")).token_version}`, expected[0]);
  const differing = sentences.flatMap((sentence, i) => {
    const given = notation(db.tokens(sentence));
    return given === expected[i + 1] ? [] : [{ sentence, given, expected: expected[i + 1] }];
  });
  assert.deepEqual(differing, []);
  db.close();
});
