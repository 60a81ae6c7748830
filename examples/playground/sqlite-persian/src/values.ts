/** Values between JavaScript and SQLite. */

import { SqliteError } from "./errors.js";
import type { SqliteModule } from "./module.js";
import { decodeUtf8 } from "./utf8.js";

/** What a column gives: an INTEGER is a number where that is exact, else a bigint; a BLOB is a copy of its bytes. */
export type Value = null | number | bigint | string | Uint8Array;

/** What a parameter takes: a boolean is 1 or 0, undefined is NULL, a number without a fraction an INTEGER. */
export type Bindable = Value | boolean | undefined;

/** Parameters by place (?, ?1) or by name, with its prefix or without it (:name). A place left out is NULL. */
export type Parameters = readonly Bindable[] | Readonly<Record<string, Bindable>>;

/** A row by the names of its columns; of two columns of one name the last counts. */
export type Row = Record<string, Value>;

const TRANSIENT = -1; // SQLITE_TRANSIENT: SQLite makes its own copy
const [INTEGER, FLOAT, TEXT, BLOB] = [1, 2, 3, 4];

/** Binds all parameters of a statement; an unknown name or a surplus value is a RangeError. */
export function bindAll(module: SqliteModule, statement: number, parameters: Parameters): void {
  const { c, host } = module;
  const count = c.sqlite3_bind_parameter_count(statement);
  if (isList(parameters)) {
    if (parameters.length > count) throw new RangeError(`${parameters.length} values for ${count} parameters`);
    parameters.forEach((value, i) => bind(module, statement, i + 1, value));
    return;
  }
  const unused = new Set(Object.keys(parameters));
  for (let i = 1; i <= count; i++) {
    const pointer = c.sqlite3_bind_parameter_name(statement, i);
    const name = pointer === 0 ? `?${i}` : host.cString(pointer);
    const key = unused.has(name) ? name : name.slice(1);
    bind(module, statement, i, parameters[key]);
    unused.delete(key);
  }
  if (unused.size > 0) throw new RangeError(`no parameter is named ${[...unused].join(", ")}`);
}

function isList(parameters: Parameters): parameters is readonly Bindable[] {
  return Array.isArray(parameters);
}

function bind(module: SqliteModule, statement: number, index: number, value: Bindable): void {
  const code = bindValue(module, statement, index, value);
  if (code !== 0) throw new SqliteError(`the value of parameter ${index} could not be bound`, code);
}

function bindValue(module: SqliteModule, statement: number, index: number, value: Bindable): number {
  const { c } = module;
  if (value === null || value === undefined) return c.sqlite3_bind_null(statement, index);
  if (typeof value === "string") {
    return module.withText(value, (text, size) => c.sqlite3_bind_text(statement, index, text, size, TRANSIENT));
  }
  if (typeof value === "object") {
    return module.withBytes(value, (bytes, size) => c.sqlite3_bind_blob(statement, index, bytes, size, TRANSIENT));
  }
  return typeof value === "number" && !Number.isSafeInteger(value)
    ? c.sqlite3_bind_double(statement, index, value)
    : c.sqlite3_bind_int64(statement, index, BigInt(value));
}

/** The value of a column of the current row. */
export function readColumn({ c, host }: SqliteModule, statement: number, column: number): Value {
  switch (c.sqlite3_column_type(statement, column)) {
    case INTEGER: {
      const value = c.sqlite3_column_int64(statement, column);
      return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    }
    case FLOAT:
      return c.sqlite3_column_double(statement, column);
    case TEXT: {
      const pointer = c.sqlite3_column_text(statement, column);
      return decodeUtf8(host.bytes(pointer, c.sqlite3_column_bytes(statement, column)));
    }
    case BLOB: {
      const pointer = c.sqlite3_column_blob(statement, column);
      return host.bytes(pointer, c.sqlite3_column_bytes(statement, column)).slice();
    }
    default:
      return null;
  }
}
