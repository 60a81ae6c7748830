/**
 * The WebAssembly module: SQLite's C functions, as wasm/exports.txt lists them, and its memory.
 */

import { Host } from "./host.js";
import { encodeUtf8 } from "./utf8.js";

/** Where the module's bytes come from. */
export type WasmSource = string | URL | BufferSource | WebAssembly.Module;

type Pointer = number;

/** SQLite's functions have the meaning and the codes of its C interface. */
export interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(size: number): Pointer;
  free(pointer: Pointer): void;
  persian_start(): number;
  persian_tokens(db: Pointer, text: Pointer, size: number): number;
  persian_watch(db: Pointer): void;
  sqlite3_bind_blob(statement: Pointer, index: number, bytes: Pointer, size: number, destroy: number): number;
  sqlite3_bind_double(statement: Pointer, index: number, value: number): number;
  sqlite3_bind_int64(statement: Pointer, index: number, value: bigint): number;
  sqlite3_bind_null(statement: Pointer, index: number): number;
  sqlite3_bind_parameter_count(statement: Pointer): number;
  sqlite3_bind_parameter_name(statement: Pointer, index: number): Pointer;
  sqlite3_bind_text(statement: Pointer, index: number, text: Pointer, size: number, destroy: number): number;
  sqlite3_changes(db: Pointer): number;
  sqlite3_close_v2(db: Pointer): number;
  sqlite3_column_blob(statement: Pointer, column: number): Pointer;
  sqlite3_column_bytes(statement: Pointer, column: number): number;
  sqlite3_column_count(statement: Pointer): number;
  sqlite3_column_double(statement: Pointer, column: number): number;
  sqlite3_column_int64(statement: Pointer, column: number): bigint;
  sqlite3_column_name(statement: Pointer, column: number): Pointer;
  sqlite3_column_text(statement: Pointer, column: number): Pointer;
  sqlite3_column_type(statement: Pointer, column: number): number;
  sqlite3_deserialize(db: Pointer, schema: Pointer, bytes: Pointer, size: bigint, room: bigint, flags: number): number;
  sqlite3_errmsg(db: Pointer): Pointer;
  sqlite3_extended_errcode(db: Pointer): number;
  sqlite3_finalize(statement: Pointer): number;
  sqlite3_free(pointer: Pointer): void;
  sqlite3_get_autocommit(db: Pointer): number;
  sqlite3_malloc64(size: bigint): Pointer;
  sqlite3_open_v2(name: Pointer, db: Pointer, flags: number, vfs: Pointer): number;
  sqlite3_prepare_v2(db: Pointer, sql: Pointer, size: number, statement: Pointer, tail: Pointer): number;
  sqlite3_serialize(db: Pointer, schema: Pointer, size: Pointer, flags: number): Pointer;
  sqlite3_step(statement: Pointer): number;
  sqlite3_total_changes(db: Pointer): number;
}

export class SqliteModule {
  private constructor(
    readonly host: Host,
    readonly c: Exports,
  ) {}

  /** Compiles and starts a module of its own; rejects when the bytes cannot be had. */
  static async load(source?: WasmSource): Promise<SqliteModule> {
    const host = new Host();
    const module = await compile(source);
    const instance = await WebAssembly.instantiate(module, host.imports);
    const c = instance.exports as unknown as Exports;
    host.attach(c.memory);
    c._initialize();
    if (c.persian_start() !== 0) throw new Error("SQLite could not be started");
    return new SqliteModule(host, c);
  }

  /** Runs `use` with the text as UTF-8, a NUL behind it, in the module's memory; `size` counts without the NUL. */
  withText<T>(text: string, use: (pointer: Pointer, size: number) => T): T {
    return this.withBytes(encodeUtf8(`${text}\0`), (pointer, size) => use(pointer, size - 1));
  }

  /** Runs `use` with a copy of the bytes in the module's memory. */
  withBytes<T>(bytes: Uint8Array, use: (pointer: Pointer, size: number) => T): T {
    const pointer = this.allocate(bytes.length);
    try {
      this.host.bytes(pointer, bytes.length).set(bytes);
      return use(pointer, bytes.length);
    } finally {
      this.c.free(pointer);
    }
  }

  /** Memory that the caller frees. */
  allocate(size: number): Pointer {
    const pointer = this.c.malloc(Math.max(size, 1));
    if (pointer === 0) throw new RangeError("out of memory");
    return pointer;
  }

  readPointer(at: Pointer): Pointer {
    return new DataView(this.c.memory.buffer).getUint32(at, true);
  }
}

/** The module that a source gives, by default sqlite-persian.wasm beside this script. */
export async function compile(
  source: WasmSource = new URL("./sqlite-persian.wasm", import.meta.url),
): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source !== "string" && !(source instanceof URL)) return WebAssembly.compile(source);
  const url = new URL(source, import.meta.url);
  if (url.protocol === "file:") {
    // Node's fetch() does not read files.
    const fs = "node:fs/promises";
    const { readFile } = (await import(/* @vite-ignore */ fs)) as { readFile(url: URL): Promise<Uint8Array> };
    return WebAssembly.compile((await readFile(url)) as BufferSource);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status} ${response.statusText}`);
  // A server that does not know .wasm names another type, and streaming refuses that.
  return response.headers.get("Content-Type")?.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
