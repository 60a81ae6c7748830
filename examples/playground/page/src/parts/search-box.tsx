import { useEffect, useRef } from "preact/hooks";
import { query, texts, view } from "../state.js";
import { Icon } from "./icon.js";

/** Each shows something: Arabic letters, a lost half-space, a plural, a verb, a wrong keyboard, a misspelling. */
const examples = ["همكاريهاي", "می گویند", "کتاب", "خبرگزاری", ",chvj", "اقتساد"];

export function SearchBox() {
  const t = texts.value;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.matches("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.select();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);
  const ask = (text: string): void => {
    query.value = text;
    input.current?.focus();
  };
  return (
    <section class={`hero ${view.value} ${query.value === "" ? "" : "asked"}`}>
      {view.value === "search" && (
        <>
          <h1>{t.headline}</h1>
          <p class="lead">{t.lead}</p>
        </>
      )}
      <form role="search" class="search-box" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          dir={query.value === "" ? t.dir : "auto"}
          lang="fa"
          value={query.value}
          placeholder={t.search.placeholder}
          aria-label={view.value === "word" ? t.word.label : t.search.label}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          autoFocus
          onInput={(event) => (query.value = event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && ask("")}
        />
        {query.value === "" ? (
          <kbd aria-hidden="true">/</kbd>
        ) : (
          <button type="button" class="quiet round" aria-label={t.search.clear} onClick={() => ask("")}>
            <Icon name="close" />
          </button>
        )}
      </form>
      <p class="examples">
        <span>{t.search.examples}</span>
        {examples.map((text) => (
          <button key={text} type="button" lang="fa" dir="auto" onClick={() => ask(text)}>
            {text}
          </button>
        ))}
      </p>
    </section>
  );
}
