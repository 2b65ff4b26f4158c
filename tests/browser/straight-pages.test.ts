import { beforeEach, describe, expect, it, vi } from 'vitest';
import zhihu from '../../utils/rules/platforms/zhihu';

const registered = new Map<string, { matches: string[] }>();

vi.mock('../../utils/browser/api', () => ({
  browser: {
    permissions: { contains: async () => true },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.filter((id) => registered.has(id)).map((id) => ({ id })),
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        for (const script of scripts) registered.set(script.id, script);
      },
      updateContentScripts: async () => {},
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
    },
  },
}));

const { registerStraightLinks } = await import('../../utils/browser/straight-pages');

describe('the script for straight links', () => {
  beforeEach(() => registered.clear());

  it('runs on the own pages of the wanted platforms, and nowhere once none is wanted', async () => {
    await registerStraightLinks(async () => [zhihu]);
    expect(registered.get('straight-links')?.matches).toEqual(zhihu.pages);
    await registerStraightLinks(async () => []);
    expect(registered.size).toBe(0);
  });

  it('is not taken away by a slow look at what was wanted before', async () => {
    let finish = () => {};
    const before = registerStraightLinks(() => new Promise((done) => (finish = () => done([]))));
    const now = registerStraightLinks(async () => [zhihu]);
    setTimeout(() => finish(), 5);
    await Promise.all([before, now]);
    expect(registered.size).toBe(1);
  });
});
