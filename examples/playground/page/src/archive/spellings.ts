/** One query in the spellings that people use for it. */

import type { Connection } from "sqlite-persian";
import { search, searchPlain } from "./search.js";

export type SpellingName = "halfSpace" | "space" | "joined" | "arabic";

export interface Spelling {
  names: SpellingName[];
  text: string;
  persian: number;
  unicode61: number;
}

const ZWNJ = "\u200c";

/** The spellings that differ, each with the number of articles that either tokenizer finds by it. */
export async function spellings(db: Connection, query: string): Promise<Spelling[]> {
  const standard = (await db.value<string>("SELECT fa_normalize(?)", [query])) ?? query;
  const variants: [SpellingName, string][] = [
    ["halfSpace", standard],
    ["space", standard.replaceAll(ZWNJ, " ")],
    ["joined", standard.replaceAll(ZWNJ, "")],
    ["arabic", standard.replaceAll(ZWNJ, "").replaceAll("ی", "ي").replaceAll("ک", "ك")],
  ];
  const found = new Map<string, Spelling>();
  for (const [name, text] of variants) {
    const known = found.get(text);
    if (known) {
      known.names.push(name);
      continue;
    }
    const { total: persian } = await search(db, text);
    const { total: unicode61 } = await searchPlain(db, text, "all");
    found.set(text, { names: [name], text, persian, unicode61 });
  }
  return [...found.values()];
}
