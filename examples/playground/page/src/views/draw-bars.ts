/** Bars that can be chosen, drawn with Observable Plot. */

import * as Plot from "@observablehq/plot";
import type { Period } from "../archive/search.js";

export interface Bar extends Period {
  key: string;
  /** Under the bar. */
  short: string;
  /** For screen readers and on pointing at it. */
  label: string;
  hits: number;
  /** In the digits of the language, above the bar. */
  count: string;
  chosen: boolean;
}

const HEIGHT = 195;
/** Pixels that a name under a bar needs; where bars are narrower, names stand upright. */
const ROOM_FOR_NAME = 46;

/** An SVG figure; time runs from right to left where reading does. */
export function drawBars(bars: Bar[], width: number, rightToLeft: boolean, choose: (bar: Bar) => void): Element {
  const upright = width / Math.max(bars.length, 1) < ROOM_FOR_NAME;
  const names = new Map(bars.map(({ key, short }) => [key, short]));
  const anyChosen = bars.some(({ chosen }) => chosen);
  const bar = { x: "key", y: "hits", ry1: 4 } as const;
  const chart = Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: 2,
    marginRight: 2,
    marginTop: 20,
    marginBottom: upright ? 82 : 26,
    style: { fontFamily: "inherit", fontSize: "11.5px", background: "none", color: "inherit", overflow: "visible" },
    x: { domain: bars.map(({ key }) => key), reverse: rightToLeft, padding: 0.22 },
    y: { axis: null, domain: [0, Math.max(1, ...bars.map(({ hits }) => hits))] },
    marks: [
      Plot.axisX({
        tickFormat: (key: string) => names.get(key) ?? "",
        tickRotate: upright ? -90 : 0,
        tickSize: 0,
        label: null,
        fill: "var(--muted)",
      }),
      Plot.barY(
        bars.filter(({ chosen }) => anyChosen && !chosen),
        { ...bar, fill: "var(--bar-resting)" },
      ),
      Plot.barY(
        bars.filter(({ chosen }) => !anyChosen || chosen),
        { ...bar, fill: "var(--accent)" },
      ),
      Plot.text(
        bars.filter(({ hits }) => hits > 0),
        { x: "key", y: "hits", text: "count", dy: -9, fill: "var(--ink)" },
      ),
      Plot.ruleY([0], { stroke: "var(--line)" }),
    ],
  }) as SVGSVGElement & Plot.Plot;
  const scale = chart.scale("x")!;
  chart.setAttribute("role", "group");
  chart.removeAttribute("aria-label");
  for (const mark of chart.children) mark.setAttribute("aria-hidden", "true");
  chart.append(...bars.map((one) => target(one, scale.apply(one.key) as number, scale.bandwidth!, choose)));
  return chart;
}

/** Over each bar a button as high as the figure, so that low bars and empty months can be met too. */
function target(bar: Bar, x: number, width: number, choose: (bar: Bar) => void): SVGElement {
  const button = element("g", {
    role: "button",
    tabindex: "0",
    class: "target",
    "aria-label": bar.label,
    "aria-pressed": String(bar.chosen),
    "data-key": bar.key,
  });
  const title = element("title", {});
  title.textContent = bar.label;
  button.append(
    title,
    element("rect", { x: String(x - 2), y: "1", width: String(width + 4), height: String(HEIGHT - 2), rx: "4" }),
  );
  button.addEventListener("click", () => choose(bar));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(bar);
  });
  return button;
}

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
