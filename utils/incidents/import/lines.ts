/** One line of a file, or nothing where it was longer than a line may be. */
interface Line {
  /** The first one is 1. */
  number: number;
  text: string | null;
}

/**
 * Splits a text that arrives in pieces. A line that is too long is never held: it is skipped up to its end.
 *
 * @param maxBytes of UTF-8, a line
 */
export async function* readLines(chunks: AsyncIterable<string>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1;
  let held = '';
  let overflowed = false;
  const take = (text: string): Line => {
    const line = { number, text: overflowed || isLonger(text, maxBytes) ? null : text.replace(/\r$/, '') };
    number++;
    overflowed = false;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const text = held + chunk.slice(from, Math.min(end, from + maxBytes + 1));
      held = '';
      from = end + 1;
      yield take(text);
    }
    held += chunk.slice(from, from + maxBytes + 1);
    if (held.length > maxBytes) {
      overflowed = true;
      held = '';
    }
  }
  if (held !== '' || overflowed) yield take(held);
}

function isLonger(text: string, maxBytes: number): boolean {
  return text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes;
}
