import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../entrypoints/background/turns';

/** Work that says in `done` when it begins, and ends when it is told to. */
function works(done: string[]) {
  const ends = new Map<string, () => void>();
  const begin = (tab: number, name: string) =>
    inTurn(tab, async () => {
      done.push(name);
      await new Promise<void>((end) => ends.set(name, end));
      return name;
    });
  return { begin, end: (name: string) => ends.get(name)?.() };
}
/** Everything has run by then that waits for nothing outside. */
const settled = () => new Promise((done) => setTimeout(done));

describe('what is done in turn', () => {
  it('is done one after the other in a tab, whenever it was asked for, and at once in another', async () => {
    const done: string[] = [];
    const { begin, end } = works(done);
    const first = begin(1, 'first');
    const second = begin(1, 'second');
    void begin(2, 'elsewhere');
    await settled();
    expect(done).toEqual(['first', 'elsewhere']);
    end('first');
    expect(await first).toBe('first');
    await settled();
    const third = begin(1, 'third');
    await settled();
    expect(done).toEqual(['first', 'elsewhere', 'second']);
    end('second');
    expect(await second).toBe('second');
    await settled();
    end('third');
    expect(await third).toBe('third');
  });

  it('goes on where one fails, and whoever asked for that one is told', async () => {
    const failing = inTurn(3, () => Promise.reject(new Error('no')));
    const next = inTurn(3, async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
