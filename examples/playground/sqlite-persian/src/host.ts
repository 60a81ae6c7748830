/**
 * What wasm/host.h asks of its host: files, time, chance, and a place to give tokens to.
 */

import { decodeUtf8 } from "./utf8.js";

/** A file that is open for this host alone, as a FileSystemSyncAccessHandle is. Positions and sizes are in bytes. */
export interface HostFile {
  read(bytes: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}

/** A token as the tokenizer gives it to the index; start and stop are byte offsets into the UTF-8 text. */
export interface Token {
  term: string;
  start: number;
  stop: number;
  /** At the position of the token before it: a dictionary form. */
  colocated: boolean;
}

const COLOCATED = 1; // FTS5_TOKEN_COLOCATED

export class Host {
  /** Files by the name SQLite asks for, a database and its journal. */
  readonly files = new Map<string, HostFile>();
  /** Filled while persian_tokens() runs. */
  tokens: Token[] = [];
  /** A statement that runs past this time (performance.now()) is interrupted. */
  deadline = Infinity;
  private slots: HostFile[] = [];
  private memory!: WebAssembly.Memory;

  /** The module's memory, known once it is instantiated. */
  attach(memory: WebAssembly.Memory): void {
    this.memory = memory;
  }

  bytes(pointer: number, size: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.memory.buffer as ArrayBuffer, pointer, size);
  }

  /** A string that ends in NUL. */
  cString(pointer: number): string {
    const memory = new Uint8Array(this.memory.buffer);
    return decodeUtf8(memory.subarray(pointer, memory.indexOf(0, pointer)));
  }

  readonly imports: WebAssembly.Imports = {
    env: { emscripten_notify_memory_growth: () => {} },
    host: {
      file_slot: (name: number) => this.slotOf(this.cString(name)),
      file_read: (slot: number, to: number, size: number, at: number) =>
        attempt(() => this.file(slot).read(this.bytes(to, size), { at }), -1),
      file_write: (slot: number, from: number, size: number, at: number) =>
        attempt(() => (this.file(slot).write(this.bytes(from, size), { at }) === size ? 0 : -1), -1),
      file_truncate: (slot: number, size: number) =>
        attempt(() => {
          this.file(slot).truncate(size);
          return 0;
        }, -1),
      file_flush: (slot: number) =>
        attempt(() => {
          this.file(slot).flush();
          return 0;
        }, -1),
      file_size: (slot: number) => attempt(() => this.file(slot).getSize(), -1),
      now: () => Date.now(),
      utc_offset: (seconds: number) => -60 * new Date(seconds * 1000).getTimezoneOffset(),
      random: (to: number, size: number) => {
        crypto.getRandomValues(this.bytes(to, size));
      },
      is_late: () => (performance.now() > this.deadline ? 1 : 0),
      token: (flags: number, term: number, size: number, start: number, stop: number) => {
        this.tokens.push({
          term: decodeUtf8(this.bytes(term, size)),
          start,
          stop,
          colocated: (flags & COLOCATED) !== 0,
        });
      },
    },
  };

  private slotOf(name: string): number {
    const file = this.files.get(name);
    if (file === undefined) return -1;
    const slot = this.slots.indexOf(file);
    return slot >= 0 ? slot : this.slots.push(file) - 1;
  }

  private file(slot: number): HostFile {
    const file = this.slots[slot];
    if (file === undefined) throw new RangeError(`no file in slot ${slot}`);
    return file;
  }
}

/** An exception must not cross SQLite's frames: a call that throws, on a full disk say, has failed. */
function attempt(call: () => number, failed: number): number {
  try {
    return call();
  } catch {
    return failed;
  }
}
