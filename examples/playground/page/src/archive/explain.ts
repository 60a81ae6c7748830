/** What the analyser did with each word, as fa_explain() tells it. */

import type { Connection } from "sqlite-persian";

export interface Reading {
  lemma: string;
  kind: string;
  /** Of verbs. */
  form?: string;
  /** Of other words. */
  stem?: string;
  ending?: string;
  /** Smaller is likelier. */
  cost: number;
  known: boolean;
  why: string;
}

export interface WordReport {
  token: string;
  /** As it was written. */
  written: string;
  kind: string;
  lemmas: string[];
  parts: string[];
  readings: Reading[];
  why: string;
  /** What the index holds for it. */
  terms: string[];
}

type Explained = Omit<WordReport, "written" | "terms"> & { start: number; stop: number };

export async function explain(db: Connection, text: string): Promise<WordReport[]> {
  const bytes = new TextEncoder().encode(text);
  const words = JSON.parse((await db.value<string>("SELECT fa_explain(?)", [text])) ?? "[]") as Explained[];
  const tokens = await db.tokens(text);
  return words.map(({ start, stop, ...word }) => ({
    ...word,
    lemmas: word.lemmas ?? [],
    parts: word.parts ?? [word.token],
    readings: word.readings ?? [],
    why: word.why ?? "",
    written: new TextDecoder().decode(bytes.subarray(start, stop)),
    terms: [...new Set(tokens.filter((t) => t.start >= start && t.stop <= stop).map((t) => t.term))],
  }));
}
