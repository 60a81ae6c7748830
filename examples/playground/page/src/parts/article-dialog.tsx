import { useEffect, useRef } from "preact/hooks";
import { article, search } from "../archive/search.js";
import { inLanguage, query, reading, texts } from "../state.js";
import { Icon } from "./icon.js";
import { Marked } from "./marked.js";
import { useAnswer } from "./use-answer.js";

/** A whole article, with what the query found in it marked. */
export function ArticleDialog() {
  const t = texts.value;
  const id = reading.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const { value: open } = useAnswer(
    async (db) => {
      if (id === null) return undefined;
      const { match } = await search(db, query.value);
      return (await article(db, id, match)) ?? (await article(db, id, null));
    },
    [id],
  );
  const shown = open !== undefined && open.id === id;
  useEffect(() => {
    if (shown && !dialog.current?.open) dialog.current?.showModal();
  }, [shown]);
  return (
    <dialog
      ref={dialog}
      class="article"
      aria-labelledby="article-title"
      onClose={() => (reading.value = null)}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      {shown && (
        <article lang="fa" dir="rtl">
          <header>
            <h2 id="article-title">{open.title === "" ? t.search.untitled : <Marked text={open.title} />}</h2>
            <p class="about" dir={t.dir}>
              <time>{inLanguage(open.dayFa, open.dayEn)}</time>
              {open.source && <bdi class="source">{open.source}</bdi>}
            </p>
          </header>
          <div class="body" tabIndex={0} role="region" aria-labelledby="article-title">
            {open.body.split(/\n+/).map((paragraph, i) => (
              <p key={i}>
                <Marked text={paragraph} />
              </p>
            ))}
          </div>
          <p class="choices">
            <button class="primary" autofocus onClick={() => dialog.current?.close()}>
              {t.article.close}
            </button>
            {open.body.includes("\u0001") && <NextMark />}
          </p>
        </article>
      )}
    </dialog>
  );
}

function NextMark() {
  const at = useRef(-1);
  const next = (event: Event): void => {
    const marks = (event.currentTarget as Element).closest("article")!.querySelectorAll(".body mark");
    marks[at.current]?.classList.remove("current");
    at.current = (at.current + 1) % marks.length;
    marks[at.current]?.classList.add("current");
    marks[at.current]?.scrollIntoView({ block: "center", behavior: "smooth" });
  };
  return (
    <button onClick={next}>
      <Icon name="down" /> {texts.value.article.next}
    </button>
  );
}
