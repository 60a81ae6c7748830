/**
 * Files in the Origin Private File System, for a database that outlives the page.
 *
 * A database and its rollback journal are opened before SQLite starts, as synchronous access handles, which a dedicated
 * worker can have and one alone at a time. SQLite then writes page by page into them (wasm/vfs.c), flushes when it
 * commits, and finds the journal again after a crash: a transaction that has finished is on the disk, and one that has
 * not leaves no trace.
 */

import type { HostFile } from "./host.js";
import { decodeUtf8 } from "./utf8.js";

/** Why a database is not kept. */
export type NotKept =
  /** There is no such file system here: an old browser, a private window, no worker. */
  | "unsupported"
  /** Another page has the file open. */
  | "in use";

export class NotKeptError extends Error {
  override readonly name = "NotKeptError";
  constructor(readonly reason: NotKept) {
    super(reason === "in use" ? "another page has the database open" : "this browser offers no file system here");
  }
}

const journalOf = (file: string): string => `${file}-journal`;

/**
 * Opens a database file and its journal, made when they are not there; a new one begins with what `initial` gives.
 * Rejects with a NotKeptError.
 */
export async function openFiles(file: string, initial?: () => Promise<Uint8Array>): Promise<Map<string, HostFile>> {
  const offered =
    typeof FileSystemFileHandle !== "undefined" && "createSyncAccessHandle" in FileSystemFileHandle.prototype;
  if (!offered) throw new NotKeptError("unsupported");
  const folder = await root();
  const files = new Map<string, HostFile>();
  try {
    for (const name of [file, journalOf(file)]) {
      const handle = await folder.getFileHandle(name, { create: true });
      files.set(name, await openAlone(handle as OwnedFileHandle));
    }
    const database = files.get(file)!;
    if (initial !== undefined && isNew(database)) fill(database, await initial());
  } catch (error) {
    for (const opened of files.values()) opened.close();
    throw error;
  }
  return files;
}

/** Deletes a database that no page has open; does nothing when there is none. */
export async function removeFiles(file: string): Promise<void> {
  const folder = await root();
  for (const name of [journalOf(file), file]) {
    await folder.removeEntry(name).catch((error: DOMException) => {
      if (error.name !== "NotFoundError") throw error;
    });
  }
}

const HEADER = "SQLite format 3\0";

function isNew(file: HostFile): boolean {
  const header = new Uint8Array(HEADER.length);
  return file.read(header, { at: 0 }) < header.length || decodeUtf8(header) !== HEADER;
}

/** The beginning comes last, on the disk too: until it is there, the file counts as new. */
function fill(file: HostFile, bytes: Uint8Array): void {
  file.truncate(0);
  file.write(bytes.subarray(HEADER.length), { at: HEADER.length });
  file.flush();
  file.write(bytes.subarray(0, HEADER.length), { at: 0 });
  file.flush();
}

/** What workers have and pages have not, so that the types of pages do not tell of it. */
interface OwnedFileHandle extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<HostFile>;
}

async function root(): Promise<FileSystemDirectoryHandle> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    throw new NotKeptError("unsupported"); // private windows of some browsers
  }
}

/** A page that is being reloaded lets go of its files a moment after the next one has started. */
async function openAlone(handle: OwnedFileHandle, tries = 20): Promise<HostFile> {
  try {
    return await handle.createSyncAccessHandle();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "NoModificationAllowedError") throw error;
    if (tries === 0) throw new NotKeptError("in use");
    await new Promise((resume) => setTimeout(resume, 50));
    return openAlone(handle, tries - 1);
  }
}
