import { piecesOf } from "../archive/marks.js";

/** A text with what was found in it marked. */
export function Marked({ text }: { text: string }) {
  return <>{piecesOf(text).map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : text))}</>;
}
