import { describe, expect, it } from 'vitest';
import { readSettings } from '../../utils/settings/read-settings';
import { DEFAULT_SETTINGS } from '../../utils/settings/settings';
import version1 from '../fixtures/settings/version-1.json';

describe('settings version 1, as they were saved', () => {
  it('are read whole; what came later has its default', () =>
    expect(readSettings(structuredClone(version1)).settings).toEqual({ ...DEFAULT_SETTINGS, ...version1 }));
});

describe('whatever else is stored', () => {
  const rows: { name: string; stored: unknown; change: object }[] = [
    { name: 'nothing', stored: undefined, change: {} },
    { name: 'a text', stored: 'settings', change: {} },
    { name: 'a list', stored: [], change: {} },
    {
      name: 'one wrong field',
      stored: { ...version1, theme: 'pink' },
      change: { ...version1, theme: 'auto' },
    },
    { name: 'a field of a later version', stored: { ...version1, sound: 'on' }, change: version1 },
    {
      name: 'a choice nobody offered',
      stored: { ...version1, choices: { zhihu: 'always' } },
      change: { ...version1, choices: {} },
    },
  ];
  it('has rows', () => expect(rows.length).toBeGreaterThan(4));
  it.each(rows)('gives defaults for what cannot be read, and keeps the rest: $name', ({ stored, change }) => {
    expect(readSettings(stored).settings).toEqual({ ...DEFAULT_SETTINGS, ...change });
  });
});
