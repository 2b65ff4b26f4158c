import { afterEach, expect, it, vi } from 'vitest';
import { textOf } from '../../../entrypoints/incidents/text-of';

afterEach(() => vi.useRealTimers());

const PIECES = [...Array.from({ length: 20 }, (_, i) => `${i}\n`), '\n'.repeat(200_000)];

/** A file that is all at hand. */
const file = {
  stream: () =>
    new ReadableStream({
      start(controller) {
        for (const piece of PIECES) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    }) as ReturnType<File['stream']>,
};

it('a page that reads a file gets a turn behind each piece that keeps it busy, though it waits for nothing', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  let turns = 0;
  let text = '';
  for await (const piece of textOf(file)) {
    text += piece;
    setTimeout(() => turns++);
    vi.advanceTimersByTime(100);
  }
  expect(text).toBe(PIECES.join(''));
  // The last one is long, and is handed on in four.
  expect(turns).toBe(PIECES.length + 3);
});
