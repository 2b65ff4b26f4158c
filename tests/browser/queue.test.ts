import { expect, it } from 'vitest';
import { createQueue } from '../../utils/browser/queue';
import { sleep } from '../../utils/browser/sleep';

it('runs one piece after the other, in the order in which they came', async () => {
  const queue = createQueue();
  let kept = 0;
  const add = (pause: number) =>
    queue(async () => {
      const before = kept;
      await sleep(pause);
      kept = before + 1;
      return kept;
    });
  expect(await Promise.all([add(20), add(0), add(5)])).toEqual([1, 2, 3]);
});

it('goes on behind a piece that fails, once somebody was told, and tells who asked for it', async () => {
  const said: string[] = [];
  const queue = createQueue(async (error) => {
    await sleep(5);
    said.push(String(error));
  });
  const failing = queue(() => Promise.reject(new Error('full')));
  const next = queue(async () => said.push('next'));
  await expect(failing).rejects.toThrow('full');
  await next;
  expect(said).toEqual(['Error: full', 'next']);
});

it('holds up nobody in another queue', async () => {
  void createQueue()(() => new Promise(() => {}));
  expect(await createQueue()(async () => 'done')).toBe('done');
});
