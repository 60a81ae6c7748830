import { hits, search, searchPlain, type Hit } from "../archive/search.js";
import { spellings } from "../archive/spellings.js";
import { Marked } from "../parts/marked.js";
import { useAnswer } from "../parts/use-answer.js";
import { formatted, inLanguage, query, reading, texts } from "../state.js";

/** An article that either tokenizer found. */
interface Pair {
  persian: Hit | undefined;
  unicode61: Hit | undefined;
}

interface Compared {
  persian: number;
  unicode61: number;
  pairs: Pair[];
}

export function CompareView() {
  const t = texts.value;
  const asked = query.value.trim();
  const { value: compared } = useAnswer<Compared>(
    async (db) => {
      const own = await search(db, asked);
      const plain = await searchPlain(db, asked, own.mode);
      const pairs = pair(await hits(db, "articles_fts", own.match), await hits(db, "articles_unicode61", plain.match));
      return { persian: own.total, unicode61: plain.total, pairs };
    },
    [asked],
  );
  return (
    <section class="compare">
      <h1>{t.compare.title}</h1>
      <p class="lead">{t.compare.lead}</p>
      {asked === "" ? (
        <p class="none">{t.compare.empty}</p>
      ) : (
        <>
          <SpellingTable query={asked} />
          {compared && <PairTable compared={compared} />}
        </>
      )}
    </section>
  );
}

/** Articles in the order of the tokenizer persian; those it lacks at the end. */
function pair(own: Hit[], plain: Hit[]): Pair[] {
  const others = new Map(plain.map((hit) => [hit.id, hit]));
  const pairs: Pair[] = own.map((persian) => ({ persian, unicode61: others.get(persian.id) }));
  const known = new Set(own.map(({ id }) => id));
  return [
    ...pairs,
    ...plain.filter(({ id }) => !known.has(id)).map((unicode61) => ({ persian: undefined, unicode61 })),
  ];
}

function SpellingTable({ query: asked }: { query: string }) {
  const t = texts.value;
  const { value: rows } = useAnswer((db) => spellings(db, asked), [asked]);
  return (
    <div class="card spellings">
      <table>
        <caption>{t.compare.spellings}</caption>
        <thead>
          <tr>
            <th scope="col">{t.compare.written}</th>
            <th scope="col" class="number">
              <bdi>persian</bdi>
            </th>
            <th scope="col" class="number">
              <bdi>unicode61</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows?.map(({ names, text, persian, unicode61 }) => (
            <tr key={text}>
              <th scope="row">
                <button class="link" lang="fa" onClick={() => (query.value = text)}>
                  <bdi>{text}</bdi>
                </button>{" "}
                <span class="muted">{names.map((name) => t.compare.spelling[name]).join(inLanguage("، ", ", "))}</span>
              </th>
              <td class="number own">{formatted(persian)}</td>
              <td class={unicode61 < persian ? "number less" : "number"}>{formatted(unicode61)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PairTable({ compared: { persian, unicode61, pairs } }: { compared: Compared }) {
  const t = texts.value;
  if (pairs.length === 0) return <p class="none">{t.compare.nothing}</p>;
  return (
    <table class="pairs">
      <thead>
        <tr>
          <th scope="col">
            <bdi>persian</bdi> <span class="count own">{formatted(persian)}</span>
          </th>
          <th scope="col">
            <bdi>unicode61</bdi> <span class="count">{formatted(unicode61)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={(pair.persian ?? pair.unicode61)?.id}>
            <PairCell name="persian" hit={pair.persian} />
            <PairCell name="unicode61" hit={pair.unicode61} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PairCell({ name, hit }: { name: string; hit: Hit | undefined }) {
  const t = texts.value;
  if (hit === undefined) {
    return (
      <td class="missed" data-index={name}>
        {t.compare.missed}
      </td>
    );
  }
  return (
    <td data-index={name} lang="fa" dir="rtl">
      <button class="title" onClick={() => (reading.value = hit.id)}>
        {hit.title === "" ? t.search.untitled : <Marked text={hit.title} />}
      </button>
      <p>
        <Marked text={hit.excerpt} />
      </p>
    </td>
  );
}
