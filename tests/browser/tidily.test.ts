import { afterEach, expect, it, vi } from 'vitest';
import { tidily } from '../../utils/browser/tidily';

async function* upTo(count: number) {
  for (let each = 0; each < count; each++) yield each;
}

async function all(count: number): Promise<number[]> {
  const found: number[] = [];
  for await (const one of tidily(upTo(count))) found.push(one);
  return found;
}
const numbers = (count: number) => Array.from({ length: count }, (_, each) => each);

/** How often a buffer was asked for that is large enough to be noticed. */
function claims(fails = false): number[] {
  const asked: number[] = [];
  vi.stubGlobal(
    'ArrayBuffer',
    class {
      constructor(length: number) {
        asked.push(length);
        if (fails) throw new RangeError('Array buffer allocation failed');
      }
    },
  );
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

it('hands on everything, in its order', async () => expect(await all(1201)).toEqual(numbers(1201)));

it('asks for a buffer behind every four hundred, and for none where there are fewer', async () => {
  const asked = claims();
  await all(399);
  expect(asked).toEqual([]);
  await all(1201);
  expect(asked).toEqual([192 << 20, 192 << 20, 192 << 20]);
});

it('goes on where the browser has no room for one', async () => {
  const asked = claims(true);
  expect(await all(1001)).toEqual(numbers(1001));
  expect(asked).toHaveLength(2);
});

it('ends what it reads when nobody reads on', async () => {
  let isOver = false;
  async function* source() {
    try {
      yield* upTo(10);
    } finally {
      isOver = true;
    }
  }
  for await (const one of tidily(source())) if (one === 3) break;
  expect(isOver).toBe(true);
});
