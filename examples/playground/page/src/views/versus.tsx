import { texts } from "../state.js";

/** How many articles each tokenizer finds, as two bars. */
export function VersusCard({ persian, unicode61 }: { persian: number; unicode61: number }) {
  const t = texts.value;
  const most = Math.max(persian, unicode61, 1);
  return (
    <section class="card versus">
      <h2>{t.versus.title}</h2>
      <dl>
        <Bar name={t.versus.persian} count={persian} most={most} own />
        <Bar name={t.versus.unicode61} count={unicode61} most={most} />
      </dl>
      <a href="#compare">{t.versus.more}</a>
    </section>
  );
}

function Bar({ name, count, most, own = false }: { name: string; count: number; most: number; own?: boolean }) {
  return (
    <div class={own ? "bar own" : "bar"}>
      <dt dir="ltr">{name}</dt>
      <dd>
        <span class="track" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * count) / most}%` }} />
        </span>
        {texts.value.versus.count(count)}
      </dd>
    </div>
  );
}
