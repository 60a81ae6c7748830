import { hintFor, type Hint } from "../archive/hints.js";
import { hits, search, searchPlain, type Hit, type Search } from "../archive/search.js";
import { Marked } from "../parts/marked.js";
import { Icon } from "../parts/icon.js";
import { useAnswer } from "../parts/use-answer.js";
import { inLanguage, period, query, reading, texts } from "../state.js";
import { MonthChart } from "./month-chart.js";
import { PeekCard } from "./peek.js";
import { VersusCard } from "./versus.js";

interface Found extends Search {
  query: string;
  /** Articles that SQLite's own tokenizer finds. */
  plain: number;
  hits: Hit[];
  hint: Hint | null;
}

export function SearchView() {
  const t = texts.value;
  const asked = query.value;
  const chosen = period.value;
  const {
    value: found,
    error,
    time,
  } = useAnswer<Found>(
    async (db) => {
      const result = await search(db, asked);
      return {
        ...result,
        query: asked,
        plain: result.match === null ? 0 : (await searchPlain(db, asked, result.mode)).total,
        hits: await hits(db, "articles_fts", result.match, chosen),
        hint: result.total === 0 ? await hintFor(db, asked) : null,
      };
    },
    [asked, chosen],
  );
  return (
    <div class="columns">
      <section class="results" aria-label={t.views.search} data-asked={found?.query}>
        {error !== null && (
          <p class="notice bad" role="alert">
            {t.problem.query}: <bdi dir="ltr">{error}</bdi>
          </p>
        )}
        <Summary found={found} time={time} />
        {found?.hint && <HintLine hint={found.hint} />}
        <ol class="hits">
          {found?.hits.map((hit) => (
            <li key={hit.id}>
              <HitCard hit={hit} />
            </li>
          ))}
        </ol>
      </section>
      <aside>
        {found !== undefined && found.total > 0 && <MonthChart periods={found.periods} />}
        {found?.match && found.total + found.plain > 0 && <VersusCard persian={found.total} unicode61={found.plain} />}
        {found?.match && <PeekCard />}
      </aside>
    </div>
  );
}

function Summary({ found, time }: { found: Found | undefined; time: number }) {
  const t = texts.value;
  if (found === undefined) return <p class="summary" role="status" />;
  const here = inPeriod(found);
  const told = found.match === null && period.value === null ? t.search.all(here) : t.search.results(here);
  return (
    <div class="summary">
      <p role="status">
        <strong>{told}</strong>
        {found.mode === "prefix" && here > 0 && <span> · {t.search.unfinished}</span>}
        {here > found.hits.length && <span> · {t.search.best(found.hits.length)}</span>}
      </p>
      <span class="time" dir={t.dir}>
        {t.search.time(time)}
      </span>
      {here === 0 && found.hint === null && <p class="none">{t.search.none}</p>}
    </div>
  );
}

function inPeriod({ periods }: Search): number {
  const chosen = period.value;
  return periods
    .filter(({ year, month }) => !chosen || (year === chosen.year && (chosen.month ?? month) === month))
    .reduce((sum, { hits }) => sum + hits, 0);
}

function HintLine({ hint }: { hint: Hint }) {
  const t = texts.value;
  return (
    <p class="hint" role="status">
      <Icon name={hint.kind === "keyboard" ? "keyboard" : "sparkle"} />
      {t.hint[hint.kind]}{" "}
      <button class="link" lang="fa" onClick={() => (query.value = hint.query)}>
        <bdi>{hint.query}</bdi>
      </button>
      <span class="muted">({t.hint.total(hint.total)})</span>
    </p>
  );
}

function HitCard({ hit }: { hit: Hit }) {
  const t = texts.value;
  return (
    <article class="hit" lang="fa" dir="rtl">
      <h2>
        <button onClick={() => (reading.value = hit.id)}>
          {hit.title === "" ? t.search.untitled : <Marked text={hit.title} />}
        </button>
      </h2>
      <p>
        <Marked text={hit.excerpt} />
      </p>
      <p class="about" lang={inLanguage("fa", "en")} dir={t.dir}>
        <time dateTime={hit.published}>{inLanguage(hit.dayFa, hit.dayEn)}</time>
        {hit.source && <bdi class="source">{hit.source}</bdi>}
      </p>
    </article>
  );
}
