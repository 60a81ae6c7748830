import { explain, type Reading, type WordReport } from "../archive/explain.js";
import { Chips } from "../parts/chips.js";
import { useAnswer } from "../parts/use-answer.js";
import { inLanguage, label, query, texts } from "../state.js";

export function WordView() {
  const t = texts.value;
  const { value: words } = useAnswer((db) => explain(db, query.value), [query.value]);
  return (
    <section class="words">
      <h1>{t.word.title}</h1>
      <p class="lead">{t.word.lead}</p>
      {words?.length === 0 && <p class="none">{t.word.empty}</p>}
      {words?.map((word, i) => (
        <WordCard key={`${i} ${word.token}`} word={word} />
      ))}
    </section>
  );
}

/** The word and its parts on top, what the index holds for it, and below every reading with its parts and its chance. */
function WordCard({ word }: { word: WordReport }) {
  const t = texts.value;
  return (
    <article class="card word">
      <header>
        <h2 lang="fa" dir="rtl">
          <Parts parts={word.parts} />
        </h2>
        <p class="muted">
          {label(word.kind)}
          {word.why !== "" && <> · {label(word.why)}</>}
        </p>
        <dl>
          {word.lemmas.length > 0 && (
            <>
              <dt>{t.word.lemma}</dt>
              <dd lang="fa">
                <Chips words={word.lemmas} kind="lemma" />
              </dd>
            </>
          )}
          <dt>{t.word.indexed}</dt>
          <dd lang="fa">
            <Chips words={word.terms} />
          </dd>
        </dl>
      </header>
      {word.readings.length === 0 ? (
        <p class="muted">{t.word.notPersian}</p>
      ) : (
        <>
          <h3>{t.word.readings}</h3>
          <ol class="readings">
            {word.readings.map((reading, i) => (
              <ReadingLine key={i} reading={reading} all={word.readings} word={word} />
            ))}
          </ol>
        </>
      )}
    </article>
  );
}

function ReadingLine({ reading, all, word }: { reading: Reading; all: Reading[]; word: WordReport }) {
  const t = texts.value;
  const chosen = reading === all[0];
  const parts = reading.form === undefined ? [reading.stem ?? "", reading.ending ?? ""] : word.parts;
  const percent = Math.round(100 * chance(reading, all));
  return (
    <li class={chosen ? "reading chosen" : "reading"}>
      <p class="drawn" lang="fa" dir="rtl">
        <Parts parts={parts.filter((part) => part !== "")} />
        <span class="arrow" aria-hidden="true">
          ←
        </span>
        <bdi class="chip lemma">{reading.lemma}</bdi>
      </p>
      <p class="told">
        <strong>{label(reading.kind)}</strong>
        {reading.form !== undefined && <> · {label(reading.form)}</>} <span class="muted">{label(reading.why)}</span>
        {!reading.known && reading.kind !== "unknown" && <em> · {t.word.unknown}</em>}
      </p>
      <p class="chance">
        <span class="track" aria-hidden="true">
          <span style={{ inlineSize: `${Math.max(percent, 2)}%` }} />
        </span>
        {chosen && <span class="badge">{t.word.winner}</span>}
        <span class="visually-hidden">
          {t.word.likelihood}: {percent.toLocaleString(inLanguage("fa-IR", "en"))}%
        </span>
      </p>
    </li>
  );
}

/** Parts of a word as tiles, the longest of them its stem. */
function Parts({ parts }: { parts: string[] }) {
  const longest = Math.max(...parts.map((part) => part.length));
  const stem = parts.findIndex((part) => part.length === longest);
  return (
    <span class="parts">
      {parts.map((part, i) => (
        <bdi key={i} class={i === stem ? "part stem" : "part"}>
          {part}
        </bdi>
      ))}
    </span>
  );
}

/**
 * The share of a reading, 0 to 1, when 100 of cost make it e times less likely. It is for the eye alone: the analyser
 * takes the cheapest.
 */
function chance({ cost }: Reading, all: Reading[]): number {
  const weight = (c: number): number => Math.exp(-c / 100);
  return weight(cost) / all.reduce((sum, other) => sum + weight(other.cost), 0);
}
