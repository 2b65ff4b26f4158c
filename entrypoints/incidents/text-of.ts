import { sleep } from '../../utils/browser/sleep';

/** A page that was busy for so long gets a turn: it shows how far it is, and can be cancelled. In milliseconds. */
const BUSY_MS = 50;
/** Chromium hands over two million characters at once, and a line may be one of them. */
const PIECE = 1 << 16;

/**
 * A file as text, piece by piece. A reader that never waits (refusing line after line does not) would hold the page up to
 * the end of the file, so the page gets a turn now and then.
 */
export async function* textOf(file: Pick<File, 'stream'>): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let turn = performance.now(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    for (let from = 0; from < value.length; from += PIECE) {
      yield value.slice(from, from + PIECE);
      if (performance.now() - turn < BUSY_MS) continue;
      await sleep(0);
      turn = performance.now();
    }
  }
}
