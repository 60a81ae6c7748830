/** Line icons of 24 by 24, in the colour of the text around them; for the eye only. */

const paths = {
  search: "M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 4.5 4.5",
  close: "M6 6l12 12M18 6 6 18",
  upload: "M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M5 16v3h14v-3",
  download: "M12 5v11m0 0-4.5-4.5M12 16l4.5-4.5M5 16v3h14v-3",
  play: "M8 5.5v13l10-6.5z",
  keyboard: "M3.5 7h17v10h-17zM7 10.2h.01M10.3 10.2h.01M13.7 10.2h.01M17 10.2h.01M8.5 13.8h7",
  sparkle: "M12 4l1.8 5.2L19 11l-5.2 1.8L12 18l-1.8-5.2L5 11l5.2-1.8z",
  auto: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  light:
    "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4",
  dark: "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  down: "M12 5v14m0 0-5.5-5.5M12 19l5.5-5.5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
