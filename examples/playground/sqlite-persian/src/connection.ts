/** A connection in a worker of its own, for pages: the same calls, each a promise. */

import type { Database, OpenOptions, ScriptOptions, StatementResult } from "./database.js";
import { SqliteError } from "./errors.js";
import type { Token } from "./host.js";
import { compile } from "./module.js";
import type { Answer, Failure, Outcome, Statement } from "./protocol.js";
import type { NotKept } from "./storage.js";
import type { Parameters, Row, Value } from "./values.js";

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export class Connection {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private reason: NotKept | null = null;

  private constructor(private readonly worker: Worker) {
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.settle(data));
    worker.addEventListener("error", (event) => this.giveUp(new Error(event.message || "the worker could not start")));
  }

  /** Starts a worker and opens a database in it; one that cannot be kept (see notKept) is in memory. */
  static async open(options: OpenOptions = {}): Promise<Connection> {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "sqlite-persian" });
    const connection = new Connection(worker);
    // Compiled here while the worker starts.
    const wasm = await compile(options.wasm);
    const { initial } = options;
    const from =
      initial === undefined || initial instanceof Uint8Array ? initial : new URL(initial, location.href).href;
    try {
      connection.reason = await connection.call<NotKept | null>("open", { ...options, initial: from, wasm });
    } catch (error) {
      worker.terminate();
      throw error;
    }
    return connection;
  }

  /** Why the file that was asked for is a database in memory instead; null when it is not. */
  get notKept(): NotKept | null {
    return this.reason;
  }

  /** As Database.rows. */
  rows<T extends object = Row>(sql: string, parameters?: Parameters): Promise<T[]> {
    return this.call("rows", sql, parameters);
  }

  /** As Database.value. */
  value<T extends Value = Value>(sql: string, parameters?: Parameters): Promise<T | undefined> {
    return this.call("value", sql, parameters);
  }

  /** As Database.run. */
  run(sql: string, parameters?: Parameters): Promise<number> {
    return this.call("run", sql, parameters);
  }

  /** As Database.script. */
  script(sql: string, options?: ScriptOptions): Promise<StatementResult[]> {
    return this.call("script", sql, options);
  }

  /** As Database.tokens. */
  tokens(text: string): Promise<Token[]> {
    return this.call("tokens", text);
  }

  /** As Database.serialize. */
  serialize(): Promise<ReturnType<Database["serialize"]>> {
    return this.call("serialize");
  }

  /** Runs statements in one transaction. One that fails is undone alone, and its outcome says why. */
  batch(statements: readonly Statement[]): Promise<Outcome[]> {
    return this.call("batch", statements);
  }

  /** Closes the database and ends the worker. */
  async close(): Promise<void> {
    await this.call("close");
    this.worker.terminate();
    this.giveUp(new Error("the connection is closed"));
  }

  private call<T>(method: string, ...parameters: unknown[]): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
      this.worker.postMessage({ id, method, parameters });
    });
  }

  private settle(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ("error" in answer) waiting?.reject(errorOf(answer.error));
    else waiting?.resolve(answer.result);
  }

  private giveUp(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

function errorOf({ name, message, code }: Failure): Error {
  if (name === "SqliteError") return new SqliteError(message, code ?? 1);
  return Object.assign(new Error(message), { name });
}
