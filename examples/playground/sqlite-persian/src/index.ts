/**
 * SQLite with FTS5 and the Persian extension, in a browser or in Node.
 *
 *     const db = await connect({ file: "articles.db" }); // in a page: a worker, kept in the browser
 *     const db = await open();                            // in a worker or in Node: this thread, in memory
 *
 * README.md tells the rest.
 */

import { Connection } from "./connection.js";
import { Database, type OpenOptions } from "./database.js";

/** Opens a database in this thread. */
export function open(options?: OpenOptions): Promise<Database> {
  return Database.open(options);
}

/** Starts a worker and opens a database in it; one that cannot be kept (see notKept) is in memory. */
export function connect(options?: OpenOptions): Promise<Connection> {
  return Connection.open(options);
}

export type { Connection } from "./connection.js";
export type { Database, OpenOptions, ScriptOptions, StatementResult } from "./database.js";
export { INTERRUPTED, SqliteError } from "./errors.js";
export type { Token } from "./host.js";
export type { WasmSource } from "./module.js";
export type { Outcome, Statement } from "./protocol.js";
export { NotKeptError, removeFiles as remove, type NotKept } from "./storage.js";
export type { Bindable, Parameters, Row, Value } from "./values.js";
