/** What `load` needs of a database: better-sqlite3, node:sqlite and bun:sqlite have it. */
export interface Database {
  loadExtension(path: string): unknown;
  enableLoadExtension?(allow: boolean): unknown;
}

/**
 * The path of the extension's file for this platform.
 * @throws Error when the package has none for it
 */
export function getLoadablePath(): string;

/**
 * Adds the extension to the database. node:sqlite must have opened it with `allowExtension: true`; loading is switched
 * off again afterwards.
 * @throws Error when the package has no binary for this platform, or SQLite refuses
 */
export function load(db: Database): void;
