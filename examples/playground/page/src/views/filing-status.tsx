/** Files on their way into the database: progress, cancel, and what was refused. One set at a time. */

import { signal } from "@preact/signals";
import { fileAll, type Filed, type Progress } from "../archive/filing.js";
import { database, revision, texts } from "../state.js";

const progress = signal<Progress | null>(null);
const filed = signal<Filed | null>(null);
let abort = new AbortController();

export async function addFiles(files: File[]): Promise<void> {
  const db = database.value;
  if (db === null || files.length === 0 || progress.value !== null) return;
  abort = new AbortController();
  filed.value = null;
  try {
    filed.value = await fileAll(db, files, (now) => (progress.value = now), abort.signal);
  } finally {
    progress.value = null;
    revision.value++;
  }
}

export function Filing() {
  const t = texts.value;
  const now = progress.value;
  const result = filed.value;
  if (now === null && result === null) return null;
  return (
    <div class="card filing">
      {now !== null && (
        <p class="progress">
          <label>
            {t.add.progress(now.done, now.of)}
            <progress value={now.done} max={now.of} />
          </label>
          <button onClick={() => abort.abort()}>{t.add.cancel}</button>
        </p>
      )}
      <p role="status">{result && (result.cancelled ? t.add.cancelled(result.filed) : t.add.done(result.filed))}</p>
      {result && result.refused.length > 0 && (
        <details open>
          <summary>{t.add.refused(result.refused.length)}</summary>
          <ul class="refused">
            {result.refused.map(({ source, reason }) => (
              <li key={source}>
                <bdi class="source">{source}</bdi> <bdi>{told(reason)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A reason of filing.ts or a message of sql/articles.sql in the language of the page; any other message as it is. */
function told(reason: string): string {
  const { problem } = texts.value;
  if (reason in problem) return problem[reason as keyof typeof problem];
  if (reason.includes("NUL byte")) return problem.nul;
  if (reason.startsWith('an article begins with "date')) return problem.day;
  return reason;
}
