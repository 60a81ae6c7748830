/** What the whole page shares: settings, the query, and the database. */

import { computed, effect, signal } from "@preact/signals";
import type { Connection } from "sqlite-persian";
import type { Period } from "./archive/search.js";
import { openArchive, startAgain, update } from "./archive/schema.js";
import { en } from "./texts/en.js";
import { fa } from "./texts/fa.js";
import { labelsFa } from "./texts/labels.js";

export type Language = "fa" | "en";
export type Theme = "auto" | "light" | "dark";
export const views = ["search", "compare", "word", "add", "sql"] as const;
export type View = (typeof views)[number];

export const language = signal<Language>(stored("language", ["fa", "en"]));
export const theme = signal<Theme>(stored("theme", ["auto", "light", "dark"]));
export const view = signal<View>(viewOf(location.hash));
export const query = signal(new URLSearchParams(location.search).get("q") ?? "");
export const period = signal<Period | null>(null);
/** The article that is open for reading. */
export const reading = signal<number | null>(null);

export const texts = computed(() => (language.value === "fa" ? fa : en));

/** The database, once it is ready; what went wrong when it will not be. */
export const database = signal<Connection | null>(null);
export const failure = signal<string | null>(null);
/** Grows with every change of the articles: what shows them asks again. */
export const revision = signal(0);

export function start(): Promise<void> {
  return use(openArchive());
}

/** Back to the samples alone. */
export async function restart(): Promise<void> {
  const old = database.value;
  database.value = null;
  ready.value = false;
  await use(startAgain(old));
  revision.value++;
}

async function use(opening: Promise<Connection>): Promise<void> {
  failure.value = null;
  try {
    const db = await opening;
    database.value = db;
    await update(db);
    ready.value = true;
  } catch (error) {
    failure.value = error instanceof Error ? error.message : String(error);
  }
}

/** The tables are there. */
export const ready = signal(false);

/** A number in the digits of the language. */
export const formatted = (count: number): string => count.toLocaleString(language.value === "fa" ? "fa-IR" : "en");

/** A label of fa_explain in the language. */
export const label = (english: string): string => (language.value === "fa" ? (labelsFa[english] ?? english) : english);

/** Of two texts the one in the language. */
export const inLanguage = (persian: string, english: string): string => (language.value === "fa" ? persian : english);

addEventListener("hashchange", () => {
  view.value = viewOf(location.hash);
});

effect(() => {
  const root = document.documentElement;
  root.lang = language.value;
  root.dir = texts.value.dir;
  root.dataset.theme = theme.value;
  document.title = texts.value.brand;
  localStorage.setItem("language", language.value);
  localStorage.setItem("theme", theme.value);
});

function viewOf(hash: string): View {
  return views.find((name) => `#${name}` === hash) ?? "search";
}

function stored<T extends string>(key: string, values: readonly [T, ...T[]]): T {
  const value = localStorage.getItem(key);
  return values.find((one) => one === value) ?? values[0];
}
