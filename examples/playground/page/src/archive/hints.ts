/** What a person who found nothing may have meant. */

import type { Connection } from "sqlite-persian";
import { search } from "./search.js";

export interface Hint {
  kind: "keyboard" | "spelling";
  query: string;
  /** Articles that it finds. */
  total: number;
}

/** Text typed on the other keyboard layout, or misspelt; null when neither finds anything. */
export async function hintFor(db: Connection, query: string): Promise<Hint | null> {
  const candidates: [Hint["kind"], string | null | undefined][] = [
    ["keyboard", await db.value<string>("SELECT fa_keyboard(?)", [query])],
    ["spelling", await corrected(db, query)],
  ];
  for (const [kind, candidate] of candidates) {
    if (!candidate || candidate === query) continue;
    const { total } = await search(db, candidate);
    if (total > 0) return { kind, query: candidate, total };
  }
  return null;
}

/** The best suggestion for every word, in their order; NULL when all are words of the index. */
function corrected(db: Connection, query: string): Promise<string | null | undefined> {
  return db.value<string | null>(
    `SELECT group_concat(suggestion, ' ')
     FROM (SELECT suggestion, distance FROM fa_suggest(?, 'articles_vocab', 1) ORDER BY position)
     HAVING max(distance) > 0`,
    [query],
  );
}
