/** Text with what was found in it marked. highlight() and snippet() put these characters around it. */

export const OPEN = "\u0001";
export const CLOSE = "\u0002";

export interface Piece {
  text: string;
  marked: boolean;
}

/** The pieces of a text, marked and plain ones in turn. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [i, part] of text.split(OPEN).entries()) {
    const end = i === 0 ? 0 : part.indexOf(CLOSE);
    if (end > 0) pieces.push({ text: part.slice(0, end), marked: true });
    const rest = i === 0 ? part : part.slice(end + 1);
    if (rest !== "") pieces.push({ text: rest, marked: false });
  }
  return pieces;
}
