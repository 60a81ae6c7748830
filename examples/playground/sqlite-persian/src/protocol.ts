/** What passes between a page and its worker: a call names a method of the connection, an answer its result. */

import type { Row, Parameters } from "./values.js";

export interface Call {
  id: number;
  method: string;
  parameters: unknown[];
}

export type Answer = { id: number; result: unknown } | { id: number; error: Failure };

/** An error as it passes between threads, which keep no classes. */
export interface Failure {
  name: string;
  message: string;
  code?: number;
}

export interface Statement {
  sql: string;
  parameters?: Parameters;
}

/** What one statement of a batch gave: its rows, or why it failed. */
export type Outcome<T extends object = Row> = { rows: T[]; error?: undefined } | { rows?: undefined; error: string };
