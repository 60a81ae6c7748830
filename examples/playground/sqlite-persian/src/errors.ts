/** What a statement fails with. */
export class SqliteError extends Error {
  override readonly name = "SqliteError";

  constructor(
    message: string,
    /** SQLite's extended result code, 1 for a plain error in SQL. */
    readonly code: number,
  ) {
    super(message);
  }
}

export const INTERRUPTED = 9; // SQLITE_INTERRUPT
