/** What the database answers, for a component to show. */

import type { Connection } from "sqlite-persian";
import { useEffect, useState } from "preact/hooks";
import { database, ready, revision } from "../state.js";

export interface Answer<T> {
  /** The last answer; undefined before the first. */
  value: T | undefined;
  /** What the last question failed with. */
  error: string | null;
  /** How long it took, in milliseconds. */
  time: number;
}

/** Asks again when one of `about` or the articles change; an answer to an older question is not shown. */
export function useAnswer<T>(ask: (db: Connection) => Promise<T>, about: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: undefined, error: null, time: 0 });
  const db = ready.value ? database.value : null;
  useEffect(() => {
    if (db === null) return;
    let outdated = false;
    const start = performance.now();
    ask(db).then(
      (value) => {
        if (!outdated) setAnswer({ value, error: null, time: performance.now() - start });
      },
      (error: Error) => {
        if (!outdated) setAnswer((old) => ({ ...old, error: error.message }));
      },
    );
    return () => {
      outdated = true;
    };
  }, [db, revision.value, ...about]);
  return answer;
}
