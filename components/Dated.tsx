/** A sentence in which days stand (2026-11-20): each is marked as one, so that no line ends at its hyphens. */
export function Dated({ children }: { children: string }) {
  return children.split(/(\d{4}-\d\d-\d\d)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <time key={`${i}`} dateTime={part}>
        {part}
      </time>
    ),
  );
}
