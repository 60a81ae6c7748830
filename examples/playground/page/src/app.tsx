import { ArticleDialog } from "./parts/article-dialog.js";
import { Footer, Header, Notice } from "./parts/frame.js";
import { SearchBox } from "./parts/search-box.js";
import { failure, ready, texts, view, type View } from "./state.js";
import { AddView } from "./views/add.js";
import { DropTarget } from "./views/drop-target.js";
import { CompareView } from "./views/compare.js";
import { SearchView } from "./views/search.js";
import { SqlView } from "./views/sql.js";
import { WordView } from "./views/word.js";

const components: Record<View, () => preact.JSX.Element> = {
  search: SearchView,
  compare: CompareView,
  word: WordView,
  add: AddView,
  sql: SqlView,
};

/** The views that answer what is in the search box. */
const asking: readonly View[] = ["search", "compare", "word"];

export function App() {
  const t = texts.value;
  const Current = components[view.value];
  return (
    <>
      <a class="skip" href="#content" onClick={skipToContent}>
        {t.skip}
      </a>
      <Header />
      <main>
        {asking.includes(view.value) && <SearchBox />}
        <div id="content" tabIndex={-1}>
          <Notice />
          {failure.value === null && (ready.value ? <Current /> : <p class="loading">{t.loading}</p>)}
        </div>
      </main>
      <Footer />
      <ArticleDialog />
      <DropTarget />
    </>
  );
}

function skipToContent(event: Event): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
