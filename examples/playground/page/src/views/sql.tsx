import { signal } from "@preact/signals";
import { INTERRUPTED, type SqliteError, type StatementResult, type Value } from "sqlite-persian";
import { workedQueries } from "../archive/worked-queries.js";
import { Icon } from "../parts/icon.js";
import { database, revision, texts } from "../state.js";

const MOST_ROWS = 500;
const MOST_TIME = 10_000;

const text = signal(workedQueries[0]?.sql ?? "");
const results = signal<StatementResult[]>([]);
const error = signal<string | null>(null);
const running = signal(false);

async function run(): Promise<void> {
  const db = database.value;
  if (db === null || running.value) return;
  running.value = true;
  error.value = null;
  results.value = [];
  try {
    results.value = await db.script(text.value, { rows: MOST_ROWS, timeout: MOST_TIME });
  } catch (thrown) {
    const { code, message } = thrown as SqliteError;
    error.value = code === INTERRUPTED ? texts.value.sql.stopped : message;
  }
  running.value = false;
  revision.value++;
}

export function SqlView() {
  const t = texts.value;
  return (
    <section class="sql">
      <h1>{t.sql.title}</h1>
      <p class="lead">{t.sql.lead}</p>
      <div class="console">
        <Examples />
        <div class="work">
          <label class="visually-hidden" for="sql-text">
            {t.sql.editor}
          </label>
          <textarea
            id="sql-text"
            dir="ltr"
            lang="en"
            spellcheck={false}
            autocapitalize="off"
            rows={12}
            value={text.value}
            onInput={(event) => (text.value = event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void run();
            }}
          />
          <p class="choices">
            <button class="primary" disabled={running.value} onClick={run}>
              <Icon name="play" /> {t.sql.run}
            </button>
            <kbd dir="ltr">{t.sql.keys}</kbd>
          </p>
          {error.value !== null && (
            <p class="notice bad" role="alert">
              <bdi>{error.value}</bdi>
            </p>
          )}
          <div role="status" class="outcomes">
            {results.value.map((result, i) => (
              <Outcome key={i} result={result} />
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

function Examples() {
  const t = texts.value;
  const take = (sql: string): void => {
    text.value = sql;
    void run();
  };
  return (
    <nav class="card queries" aria-label={t.sql.examples} dir="ltr" lang="en">
      <h2 dir={t.dir}>{t.sql.examples}</h2>
      <ul>
        {workedQueries.map(({ title, sql, file }) => (
          <li key={sql}>
            <button aria-current={text.value === sql ? "true" : undefined} onClick={() => take(sql)}>
              {title} <small>{file}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Outcome({ result: { sql, columns, rows, cut, changes } }: { result: StatementResult }) {
  const t = texts.value;
  const told = columns.length > 0 ? t.sql.rows(rows.length, cut) : changes > 0 ? t.sql.changes(changes) : t.sql.done;
  return (
    <div class="outcome">
      {columns.length > 0 && (
        // A region that scrolls must be reachable by keyboard.
        <div
          class="scroll"
          tabIndex={0}
          role="region"
          aria-label={sql.replace(/^(\s*--.*\n)+/, "").slice(0, 80)}
          dir="ltr"
        >
          <table>
            <thead>
              <tr>
                {columns.map((name, i) => (
                  <th key={i} scope="col">
                    <bdi>{name}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  {row.map((value, j) => (
                    <Cell key={j} value={value} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="muted small">{told}</p>
    </div>
  );
}

function Cell({ value }: { value: Value }) {
  if (value === null) return <td class="null">NULL</td>;
  if (value instanceof Uint8Array) return <td class="null">{`BLOB, ${value.length} B`}</td>;
  if (typeof value !== "string") return <td class="number">{String(value)}</td>;
  return (
    <td dir="auto" class={value.length < 24 ? "short" : undefined}>
      {value}
    </td>
  );
}
