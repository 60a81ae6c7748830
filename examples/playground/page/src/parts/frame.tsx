/** What stands around every view. */

import { database, failure, language, restart, texts, theme, view, views, type Theme } from "../state.js";
import { Icon } from "./icon.js";
import { useAnswer } from "./use-answer.js";

const nextTheme: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };

export function Header() {
  const t = texts.value;
  return (
    <header class="top">
      <a class="brand" href="#search">
        <img src="./icon.svg" alt="" width="36" height="36" />
        <span>
          {t.brand}
          <small dir="ltr">sqlite-persian</small>
        </span>
      </a>
      <nav aria-label={t.viewsLabel}>
        {views.map((name) => (
          <a key={name} href={`#${name}`} aria-current={view.value === name ? "page" : undefined}>
            {t.views[name]}
          </a>
        ))}
      </nav>
      <div class="settings">
        <button
          class="quiet"
          lang={language.value === "fa" ? "en" : "fa"}
          onClick={() => (language.value = language.value === "fa" ? "en" : "fa")}
        >
          {t.other}
        </button>
        <button
          class="quiet round"
          aria-label={t.theme[theme.value]}
          title={t.theme[theme.value]}
          onClick={() => (theme.value = nextTheme[theme.value])}
        >
          <Icon name={theme.value} />
        </button>
      </div>
    </header>
  );
}

/** What is wrong with the database, and a way out when the page cannot start with it. */
export function Notice() {
  const t = texts.value;
  const notKept = database.value?.notKept;
  if (failure.value !== null) {
    return (
      <div class="notice bad" role="alert">
        <p>
          {t.problem.start}: <bdi dir="ltr">{failure.value}</bdi>
        </p>
        <AgainButton />
      </div>
    );
  }
  return notKept ? (
    <p class="notice" role="status">
      {t.notKept[notKept]}
    </p>
  ) : null;
}

export function AgainButton() {
  const t = texts.value;
  return <button onClick={() => confirm(t.add.sure) && void restart()}>{t.add.again}</button>;
}

export function Footer() {
  const { value: version } = useAnswer(
    (db) => db.rows<{ own: string; sqlite: string }>("SELECT fa_version() AS own, sqlite_version() AS sqlite"),
    [],
  );
  return (
    <footer>
      {version && (
        <p dir="ltr">
          sqlite-persian {version[0]?.own} · SQLite {version[0]?.sqlite} · WebAssembly
        </p>
      )}
    </footer>
  );
}
