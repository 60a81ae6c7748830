import { dayOf, fileOne } from "../archive/filing.js";
import { AgainButton } from "../parts/frame.js";
import { Icon } from "../parts/icon.js";
import { useAnswer } from "../parts/use-answer.js";
import { database, inLanguage, revision, texts } from "../state.js";
import { addFiles, Filing } from "./filing-status.js";
import { useSignal } from "@preact/signals";

export function AddView() {
  const t = texts.value;
  return (
    <section class="add">
      <h1>{t.add.title}</h1>
      <p class="lead">{t.add.lead}</p>
      <div class="columns even">
        <div>
          <FileChooser />
          <Filing />
          <DatabaseCard />
        </div>
        <PasteForm />
      </div>
    </section>
  );
}

function FileChooser() {
  const t = texts.value;
  const choose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    void addFiles([...(input.files ?? [])]);
    input.value = "";
  };
  return (
    <div class="card drop">
      <Icon name="upload" />
      <p class="big">{t.add.drop}</p>
      <p class="muted">{t.add.or}</p>
      <p class="choices">
        <label class="button">
          <input class="visually-hidden" type="file" multiple onChange={choose} data-testid="files" />
          {t.add.choose}
        </label>
        <label class="button">
          <input class="visually-hidden" type="file" multiple {...{ webkitdirectory: true }} onChange={choose} />
          {t.add.folder}
        </label>
      </p>
      <p class="muted small">{t.add.format}</p>
    </div>
  );
}

/** An article that is typed or pasted. The day is told back as it was understood. */
function PasteForm() {
  const t = texts.value;
  const day = useSignal("امروز");
  const saved = useSignal(false);
  const { value: understood } = useAnswer(
    async (db) => {
      const gregorian = await dayOf(db, day.value);
      const format = inLanguage("%A %-Od %B %OY", "%A %-d %B %Y");
      const locale = inLanguage("fa", "latin");
      return {
        gregorian,
        told: await db.value<string | null>("SELECT jstrftime(?, ?, ?)", [format, gregorian, locale]),
      };
    },
    [day.value, inLanguage("fa", "en")],
  );
  const bad = understood !== undefined && understood.gregorian === null;
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form);
    if (!understood?.gregorian || !database.value) return;
    await fileOne(database.value, understood.gregorian, String(values.get("title")), String(values.get("body")));
    form.reset();
    saved.value = true;
    revision.value++;
  };
  return (
    <form class="card paste" onSubmit={save} onInput={() => (saved.value = false)}>
      <h2>{t.add.paste}</h2>
      <label>
        {t.add.articleTitle}
        <input name="title" lang="fa" dir="auto" autocomplete="off" />
      </label>
      <label>
        {t.add.body}
        <textarea name="body" lang="fa" dir="auto" rows={9} required />
      </label>
      <label>
        {t.add.day}
        <input
          dir="auto"
          value={day.value}
          aria-describedby="day-told"
          aria-invalid={bad}
          onInput={(event) => (day.value = event.currentTarget.value)}
        />
      </label>
      <p id="day-told" class={bad ? "small wrong" : "small muted"} role="status">
        {bad ? t.add.dayBad : (understood?.told ?? "")} <span>({t.add.dayHelp})</span>
      </p>
      <p>
        <button class="primary" disabled={bad}>
          {t.add.save}
        </button>{" "}
        <span role="status">{saved.value && t.add.saved}</span>
      </p>
    </form>
  );
}

function DatabaseCard() {
  const t = texts.value;
  const { value: count } = useAnswer((db) => db.value<number>("SELECT count(*) FROM articles"), []);
  const download = async (): Promise<void> => {
    const bytes = await database.value!.serialize();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: "application/vnd.sqlite3" }));
    link.download = "articles.db";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <div class="card data">
      <h2>{t.add.data}</h2>
      <p>
        <strong data-testid="count">{count !== undefined && t.add.count(count)}</strong>
      </p>
      {database.value?.notKept === null && <p class="muted small">{t.add.kept}</p>}
      <p class="choices">
        <button onClick={download}>
          <Icon name="download" /> {t.add.download}
        </button>
        <AgainButton />
      </p>
    </div>
  );
}
