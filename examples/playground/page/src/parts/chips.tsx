/** Words as the index has them, one beside the other. */
export function Chips({ words, kind = "" }: { words: readonly string[]; kind?: string }) {
  return (
    <>
      {words.map((word) => (
        <bdi key={word} class={`chip ${kind}`.trim()}>
          {word}
        </bdi>
      ))}
    </>
  );
}
