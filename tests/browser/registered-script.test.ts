import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registerScript, type WantedScript } from '../../utils/browser/registered-script';

interface Script {
  id: string;
  matches: string[];
  excludeMatches?: string[];
}

/** The browser's own register, which refuses to add a script twice, and to take away what is not there. */
const { register } = vi.hoisted(() => ({ register: new Map<string, unknown>() }));
vi.mock('../../utils/browser/api', () => ({
  browser: {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => register.get(id) ?? []),
      registerContentScripts: async ([script]: Script[]) => {
        if (!script || register.has(script.id)) throw new Error('duplicate');
        register.set(script.id, script);
      },
      updateContentScripts: async ([script]: Script[]) => {
        if (!script || !register.has(script.id)) throw new Error('not registered');
        register.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) if (!register.delete(id)) throw new Error('nonexistent');
      },
    },
  },
}));

const wanted = (...matches: string[]): WantedScript => ({ js: ['a.js'], matches, runAt: 'document_idle' });
const matchesOf = (id: string) => (register.get(id) as Script | undefined)?.matches;
beforeEach(() => register.clear());

describe('a script of ours', () => {
  it('is registered, changed and taken away', async () => {
    await registerScript('a', async () => wanted('*://one.example/*'));
    expect(matchesOf('a')).toEqual(['*://one.example/*']);
    await registerScript('a', async () => wanted('*://two.example/*'));
    expect(matchesOf('a')).toEqual(['*://two.example/*']);
    await registerScript('a', async () => wanted());
    expect(register.size).toBe(0);
    await registerScript('a', async () => wanted());
  });

  it('is registered once by two that come at once, as the last one reads it', async () => {
    let present = '*://old.example/*';
    const read = async () => wanted(present);
    const both = [registerScript('a', read), registerScript('a', read)];
    present = '*://new.example/*';
    await Promise.all(both);
    expect(matchesOf('a')).toEqual(['*://new.example/*']);
  });

  it('runs where it did as long as nobody can tell where it shall, and stops none of the others', async () => {
    await registerScript('a', async () => wanted('*://one.example/*'));
    const failed = registerScript('a', () => Promise.reject(new Error('no storage')));
    const other = registerScript('b', async () => wanted('*://one.example/*'));
    await failed;
    expect(matchesOf('a')).toEqual(['*://one.example/*']);
    await other;
    expect(matchesOf('b')).toEqual(['*://one.example/*']);
  });
});
