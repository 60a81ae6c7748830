import { useEffect, useRef } from "preact/hooks";
import { months, type Month, type Period, type PeriodCount } from "../archive/search.js";
import { useAnswer } from "../parts/use-answer.js";
import { formatted, inLanguage, language, period, texts } from "../state.js";
import type { Bar } from "./draw-bars.js";

/** So many months are still readable; what spans more is counted by year. */
const MOST_MONTHS = 30;

/** Hits by Jalali month; a bar filters. */
export function MonthChart({ periods }: { periods: PeriodCount[] }) {
  const t = texts.value;
  const { value: calendar = [] } = useAnswer(months, []);
  const figure = useRef<HTMLDivElement>(null);
  const byYear = calendar.length > MOST_MONTHS && period.value === null;
  const bars = byYear ? barsOfYears(calendar, periods) : barsOfMonths(calendar, periods);
  const key = JSON.stringify([bars, language.value, period.value]);

  useEffect(() => {
    let outdated = false;
    const draw = async (): Promise<void> => {
      // The chart library comes after the first answers.
      const { drawBars } = await import("./draw-bars.js");
      const element = figure.current;
      if (outdated || element === null) return;
      const focused = element.contains(document.activeElement)
        ? document.activeElement?.getAttribute("data-key")
        : null;
      element.replaceChildren(drawBars(bars, element.clientWidth, t.dir === "rtl", choose));
      if (focused) element.querySelector<SVGElement>(`[data-key="${focused}"]`)?.focus();
    };
    void draw();
    const watch = new ResizeObserver(() => void draw());
    if (figure.current) watch.observe(figure.current);
    return () => {
      outdated = true;
      watch.disconnect();
    };
  }, [key]);

  const chosen = period.value;
  return (
    <section class="card chart" aria-label={byYear ? t.chart.byYear : t.chart.title}>
      <h2>{byYear ? t.chart.byYear : t.chart.title}</h2>
      {chosen === null ? (
        <p class="muted">{t.chart.subtitle}</p>
      ) : (
        <p>
          <button class="link" onClick={() => (period.value = null)}>
            {t.chart.all}
          </button>{" "}
          · {t.chart.only(nameOf(chosen, calendar))}
        </p>
      )}
      <div ref={figure} class="figure" />
    </section>
  );
}

function choose(bar: Bar): void {
  const { year, month } = bar;
  period.value = bar.chosen ? null : { year, month };
}

function barsOfMonths(calendar: Month[], periods: PeriodCount[]): Bar[] {
  const chosen = period.value;
  const shown = calendar.length > MOST_MONTHS ? calendar.filter(({ year }) => year === chosen?.year) : calendar;
  return shown.map(({ year, month, nameFa, nameEn }, i) => {
    const hits = periods.find((p) => p.year === year && p.month === month)?.hits ?? 0;
    const name = inLanguage(nameFa, nameEn);
    const is = chosen?.year === year && (chosen.month ?? month) === month;
    const full = `${name} ${yearName(year)}`;
    return bar({ year, month }, i === 0 || month === 1 ? full : name, full, hits, is);
  });
}

function barsOfYears(calendar: Month[], periods: PeriodCount[]): Bar[] {
  return [...new Set(calendar.map(({ year }) => year))].map((year) => {
    const hits = periods.filter((p) => p.year === year).reduce((sum, p) => sum + p.hits, 0);
    return bar({ year, month: null }, yearName(year), yearName(year), hits, false);
  });
}

function bar(of: Period, short: string, name: string, hits: number, chosen: boolean): Bar {
  return {
    ...of,
    key: `${of.year}-${of.month ?? ""}`,
    short,
    label: texts.value.chart.bar(name, hits),
    hits,
    count: formatted(hits),
    chosen,
  };
}

const yearName = (year: number): string => formatted(year).replace(/[٬,]/g, "");

function nameOf({ year, month }: Period, calendar: Month[]): string {
  const found = calendar.find((one) => one.year === year && one.month === month);
  return found ? `${inLanguage(found.nameFa, found.nameEn)} ${yearName(year)}` : yearName(year);
}
