import { explain } from "../archive/explain.js";
import { Chips } from "../parts/chips.js";
import { useAnswer } from "../parts/use-answer.js";
import { label, query, texts } from "../state.js";

/** What became of the words of the query, in a few lines. */
export function PeekCard() {
  const t = texts.value;
  const { value: words } = useAnswer((db) => explain(db, query.value), [query.value]);
  return (
    <section class="card peek">
      <h2>{t.word.title}</h2>
      <ul>
        {words?.slice(0, 4).map((word, i) => (
          <li key={i} lang="fa" dir="rtl">
            <bdi class="written">{word.written}</bdi>
            <span class="muted">{label(word.kind)}</span>
            <span class="chips">
              <Chips words={word.terms} />
            </span>
          </li>
        ))}
      </ul>
      <a href="#word">{t.word.all}</a>
    </section>
  );
}
