/** A connection in this thread. Every call is synchronous and runs to its end. */

import { SqliteError } from "./errors.js";
import type { HostFile, Token } from "./host.js";
import { SqliteModule, type WasmSource } from "./module.js";
import { openFiles } from "./storage.js";
import { decodeUtf8 } from "./utf8.js";
import { bindAll, readColumn, type Parameters, type Row, type Value } from "./values.js";

export interface OpenOptions {
  /**
   * The name of a file in the Origin Private File System, made when it is not there. Only in a dedicated worker; rejects
   * with a NotKeptError where there is none. Without a name the database is in memory.
   */
  file?: string;
  /** What a new database begins with: the bytes of a database file, or where they are. */
  initial?: string | URL | Uint8Array;
  /** The WebAssembly module; by default sqlite-persian.wasm beside this script. */
  wasm?: WasmSource;
}

/** What one statement of a script gave. */
export interface StatementResult {
  sql: string;
  /** Names of the columns, none when the statement gives no rows. */
  columns: string[];
  rows: Value[][];
  /** There were more rows than asked for. */
  cut: boolean;
  /** Rows inserted, updated or deleted. */
  changes: number;
}

export interface ScriptOptions {
  /** Rows that are kept of each statement; all by default. */
  rows?: number;
  /** After so many milliseconds the statement that runs is interrupted (SqliteError, code 9). */
  timeout?: number;
}

const FREE_ON_CLOSE_RESIZEABLE = 0x01 | 0x02; // SQLITE_DESERIALIZE_…
const READ_WRITE_CREATE = 0x02 | 0x04;
const ROW = 100;
const DONE = 101;

export class Database {
  private constructor(
    private readonly module: SqliteModule,
    private readonly pointer: number,
    private readonly files: Map<string, HostFile>,
  ) {}

  /** Opens a database with FTS5 and the extension in it. */
  static async open({ file, initial, wasm }: OpenOptions = {}): Promise<Database> {
    const [module, files] = await bothOf(SqliteModule.load(wasm), openOrNone(file, initial));
    for (const [name, opened] of files) module.host.files.set(name, opened);
    const pointer = openConnection(module, file ?? ":memory:");
    module.c.persian_watch(pointer);
    const database = new Database(module, pointer, files);
    if (file === undefined && initial !== undefined) database.deserialize(await bytesOf(initial));
    return database;
  }

  /** The rows of one statement. */
  rows<T extends object = Row>(sql: string, parameters: Parameters = []): T[] {
    return this.withStatement(sql, parameters, (statement) => {
      const names = this.columnNames(statement);
      const rows: T[] = [];
      while (this.step(statement)) {
        rows.push(Object.fromEntries(names.map((name, i) => [name, readColumn(this.module, statement, i)])) as T);
      }
      return rows;
    });
  }

  /** The first column of the first row; undefined when there is no row. */
  value<T extends Value = Value>(sql: string, parameters: Parameters = []): T | undefined {
    return this.withStatement(sql, parameters, (statement) =>
      this.step(statement) ? (readColumn(this.module, statement, 0) as T) : undefined,
    );
  }

  /** Runs one statement to its end; returns how many rows it inserted, updated or deleted. */
  run(sql: string, parameters: Parameters = []): number {
    return this.withStatement(sql, parameters, (statement) => this.runToEnd(statement));
  }

  /** Runs any number of statements and gives what each gave. The first that fails ends it. */
  script(sql: string, { rows = Infinity, timeout = Infinity }: ScriptOptions = {}): StatementResult[] {
    const { host } = this.module;
    const results: StatementResult[] = [];
    host.deadline = performance.now() + timeout;
    try {
      this.forEachStatement(sql, (statement, text) => results.push(this.resultOf(statement, text, rows)));
    } finally {
      host.deadline = Infinity;
    }
    return results;
  }

  /** Runs `work` in a transaction, which is undone when it throws. Within another one it is a part of that. */
  transaction<T>(work: () => T): T {
    this.run("SAVEPOINT work");
    try {
      const result = work();
      this.run("RELEASE work");
      return result;
    } catch (error) {
      // Some errors, a full disk for one, have undone everything already.
      if (this.module.c.sqlite3_get_autocommit(this.pointer) === 0) {
        this.run("ROLLBACK TO work");
        this.run("RELEASE work");
      }
      throw error;
    }
  }

  /** The tokens that a document is indexed by, with the tokenizer's default options. */
  tokens(text: string): Token[] {
    const { c, host } = this.module;
    host.tokens = [];
    this.check(this.module.withText(text, (bytes, size) => c.persian_tokens(this.pointer, bytes, size)));
    return host.tokens;
  }

  /** The whole database as the bytes of a database file. */
  serialize(): Uint8Array {
    const { c, host } = this.module;
    const sizeAt = this.module.allocate(8);
    try {
      const bytes = c.sqlite3_serialize(this.pointer, 0, sizeAt, 0);
      const size = this.module.readPointer(sizeAt);
      if (bytes === 0 && size > 0) throw new RangeError("out of memory");
      const copy = host.bytes(bytes, size).slice();
      c.sqlite3_free(bytes);
      return copy;
    } finally {
      c.free(sizeAt);
    }
  }

  private deserialize(bytes: Uint8Array): void {
    const { c, host } = this.module;
    const size = BigInt(bytes.length);
    const copy = c.sqlite3_malloc64(size); // SQLite's from here on, even when the next call fails
    if (copy === 0) throw new RangeError("out of memory");
    host.bytes(copy, bytes.length).set(bytes);
    this.check(
      this.module.withText("main", (schema) =>
        c.sqlite3_deserialize(this.pointer, schema, copy, size, size, FREE_ON_CLOSE_RESIZEABLE),
      ),
    );
  }

  /** Ends the connection and lets go of its files. */
  close(): void {
    this.module.c.sqlite3_close_v2(this.pointer);
    for (const file of this.files.values()) file.close();
  }

  private withStatement<T>(sql: string, parameters: Parameters, use: (statement: number) => T): T {
    return this.module.withText(sql, (text, size) => {
      const { statement } = this.prepare(text, size);
      if (statement === 0) throw new SqliteError("there is no statement", 21);
      try {
        bindAll(this.module, statement, parameters);
        return use(statement);
      } finally {
        this.module.c.sqlite3_finalize(statement);
      }
    });
  }

  private forEachStatement(sql: string, use: (statement: number, text: string) => void): void {
    const { c, host } = this.module;
    this.module.withText(sql, (begin, size) => {
      const end = begin + size;
      for (let at = begin; at < end;) {
        const { statement, tail } = this.prepare(at, end - at);
        if (statement === 0 && tail >= end) return;
        const text = decodeUtf8(host.bytes(at, tail - at)).trim();
        at = tail;
        if (statement === 0) continue; // a comment, a lone semicolon
        try {
          use(statement, text);
        } finally {
          c.sqlite3_finalize(statement);
        }
      }
    });
  }

  /** The first statement of the text, 0 when there is none, and where it ends. */
  private prepare(text: number, size: number): { statement: number; tail: number } {
    const out = this.module.allocate(8);
    try {
      this.check(this.module.c.sqlite3_prepare_v2(this.pointer, text, size, out, out + 4));
      return { statement: this.module.readPointer(out), tail: this.module.readPointer(out + 4) };
    } finally {
      this.module.c.free(out);
    }
  }

  private resultOf(statement: number, sql: string, most: number): StatementResult {
    const { c } = this.module;
    const columns = this.columnNames(statement);
    const before = c.sqlite3_total_changes(this.pointer);
    const rows: Value[][] = [];
    let cut = false;
    while (this.step(statement)) {
      if (rows.length < most) rows.push(columns.map((_, i) => readColumn(this.module, statement, i)));
      else cut = true;
      if (cut && before === c.sqlite3_total_changes(this.pointer)) break;
    }
    const changes = c.sqlite3_total_changes(this.pointer) - before;
    return { sql, columns, rows, cut, changes };
  }

  private runToEnd(statement: number): number {
    const { c } = this.module;
    const before = c.sqlite3_total_changes(this.pointer);
    while (this.step(statement));
    return c.sqlite3_total_changes(this.pointer) === before ? 0 : c.sqlite3_changes(this.pointer);
  }

  /** True when the statement stands at a row, false when it has ended. */
  private step(statement: number): boolean {
    const code = this.module.c.sqlite3_step(statement);
    if (code !== ROW && code !== DONE) this.fail();
    return code === ROW;
  }

  private columnNames(statement: number): string[] {
    const { c, host } = this.module;
    const count = c.sqlite3_column_count(statement);
    return Array.from({ length: count }, (_, i) => host.cString(c.sqlite3_column_name(statement, i)));
  }

  private check(code: number): void {
    if (code !== 0) this.fail();
  }

  private fail(): never {
    const { c, host } = this.module;
    throw new SqliteError(host.cString(c.sqlite3_errmsg(this.pointer)), c.sqlite3_extended_errcode(this.pointer));
  }
}

function openConnection(module: SqliteModule, name: string): number {
  const { c, host } = module;
  const out = module.allocate(4);
  try {
    const code = module.withText(name, (path) => c.sqlite3_open_v2(path, out, READ_WRITE_CREATE, 0));
    const pointer = module.readPointer(out);
    if (code === 0) return pointer;
    const message = pointer === 0 ? "out of memory" : host.cString(c.sqlite3_errmsg(pointer));
    c.sqlite3_close_v2(pointer);
    throw new SqliteError(message, code);
  } finally {
    c.free(out);
  }
}

async function openOrNone(file: string | undefined, initial: OpenOptions["initial"]): Promise<Map<string, HostFile>> {
  return file === undefined ? new Map() : openFiles(file, initial === undefined ? undefined : () => bytesOf(initial));
}

async function bytesOf(source: string | URL | Uint8Array): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Waits for both; files that were opened for nothing are let go. */
async function bothOf(
  loading: Promise<SqliteModule>,
  opening: Promise<Map<string, HostFile>>,
): Promise<[SqliteModule, Map<string, HostFile>]> {
  const [module, files] = await Promise.allSettled([loading, opening]);
  if (module.status === "fulfilled" && files.status === "fulfilled") return [module.value, files.value];
  if (files.status === "fulfilled") for (const file of files.value.values()) file.close();
  throw module.status === "rejected" ? module.reason : (files as PromiseRejectedResult).reason;
}
