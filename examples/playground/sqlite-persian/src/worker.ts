/** The worker that connect() starts: it opens one database and carries out the calls that come, one after the other. */

import { Database, type OpenOptions } from "./database.js";
import { NotKeptError, type NotKept } from "./storage.js";
import type { Answer, Call, Failure, Outcome, Statement } from "./protocol.js";

let database: Database;

/** Opens the file, or a database in memory when it cannot be kept; tells why. */
async function open(options: OpenOptions): Promise<NotKept | null> {
  try {
    database = await Database.open(options);
    return null;
  } catch (error) {
    if (!(error instanceof NotKeptError)) throw error;
    database = await Database.open({ ...options, file: undefined });
    return error.reason;
  }
}

/** All in one transaction; a statement that fails is undone alone. */
function batch(statements: Statement[]): Outcome[] {
  return database.transaction(() =>
    statements.map(({ sql, parameters }): Outcome => {
      try {
        return { rows: database.transaction(() => database.rows(sql, parameters)) };
      } catch (error) {
        return { error: failureOf(error).message };
      }
    }),
  );
}

function carryOut({ method, parameters }: Call): unknown {
  if (method === "open") return open(...(parameters as [OpenOptions]));
  if (method === "batch") return batch(...(parameters as [Statement[]]));
  const call = (database as unknown as Record<string, (...list: unknown[]) => unknown>)[method];
  if (typeof call !== "function") throw new TypeError(`a database has no ${method}()`);
  return call.apply(database, parameters);
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message } = error;
  return "code" in error && typeof error.code === "number" ? { name, message, code: error.code } : { name, message };
}

addEventListener("message", async ({ data }: MessageEvent<Call>) => {
  let answer: Answer;
  try {
    answer = { id: data.id, result: await carryOut(data) };
  } catch (error) {
    answer = { id: data.id, error: failureOf(error) };
  }
  postMessage(answer);
});
