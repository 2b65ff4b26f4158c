import { describe, expect, it } from 'vitest';
import { type Change, changeBetween, withChange } from '../../utils/settings/change';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings';

const HELD: Settings = { ...DEFAULT_SETTINGS, choices: { zhihu: 'ask' }, declined: ['qq'] };

const rows: { name: string; change: Change; after: Partial<Settings> }[] = [
  { name: 'a field as it shall be', change: { theme: 'dark' }, after: { theme: 'dark' } },
  {
    name: 'one choice, and the others stay',
    change: { choices: { steam: 'log-only' } },
    after: { choices: { zhihu: 'ask', steam: 'log-only' } },
  },
  { name: 'a choice that is taken back', change: { choices: { zhihu: null } }, after: { choices: {} } },
  {
    name: 'a default of one kind',
    change: { defaults: { wall: 'log-only' } },
    after: { defaults: { ...DEFAULT_SETTINGS.defaults, wall: 'log-only' } },
  },
  {
    name: 'a name in a list, and another that leaves it',
    change: { declined: { steam: true, qq: null }, straight: { zhihu: true } },
    after: { declined: ['steam'], straight: ['zhihu'] },
  },
  { name: 'a time', change: { snoozed: { qq: 5 } }, after: { snoozed: { qq: 5 } } },
  {
    name: 'careful mode whole',
    change: { careful: { question: 'Dog?', answer: 'Rex' } },
    after: { careful: { question: 'Dog?', answer: 'Rex' } },
  },
];

describe('a change of the settings', () => {
  it.each(rows)('is made, and found again between before and after: $name', ({ change, after }) => {
    expect(withChange(HELD, change)).toEqual({ ...HELD, ...after });
    expect(changeBetween(HELD, { ...HELD, ...after })).toEqual(change);
  });

  it('is none where nothing differs, or nothing is said', () => {
    expect(changeBetween(HELD, { ...HELD })).toEqual({});
    expect(changeBetween(HELD, {})).toEqual({});
  });
});
