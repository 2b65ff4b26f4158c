import { describe, expect, it } from 'vitest';
import { migrate, type StoredSettings } from '../../utils/settings/migrate';

/** Two steps as there may be one day: a field gets another name, then another form. */
const STEPS = [
  ({ quiet, ...others }: StoredSettings) => ({ ...others, silent: quiet }),
  ({ silent, ...others }: StoredSettings) => ({ ...others, sound: silent ? 'off' : 'on' }),
];

const rows: { name: string; stored: StoredSettings; fields: StoredSettings; isNewer: boolean }[] = [
  {
    name: 'the first takes every step, in order',
    stored: { version: 1, quiet: true, kept: 7 },
    fields: { version: 1, sound: 'off', kept: 7 },
    isNewer: false,
  },
  {
    name: 'the second takes those that are left',
    stored: { version: 2, silent: false },
    fields: { version: 2, sound: 'on' },
    isNewer: false,
  },
  {
    name: 'the present one takes none',
    stored: { version: 3, sound: 'on', quiet: true },
    fields: { version: 3, sound: 'on', quiet: true },
    isNewer: false,
  },
  {
    name: 'a newer one is left as it is',
    stored: { version: 4, sound: { level: 3 } },
    fields: { version: 4, sound: { level: 3 } },
    isNewer: true,
  },
  {
    name: 'one that is no whole number counts as the first',
    stored: { version: 2.5, quiet: true },
    fields: { version: 2.5, sound: 'off' },
    isNewer: false,
  },
  { name: 'none counts as the first', stored: { quiet: false }, fields: { sound: 'on' }, isNewer: false },
  {
    name: 'one below the first counts as the first',
    stored: { version: -5, quiet: false },
    fields: { version: -5, sound: 'on' },
    isNewer: false,
  },
];

describe('settings of each version', () => {
  it.each(rows)('$name', ({ stored, fields, isNewer }) => {
    expect(migrate(stored, STEPS)).toEqual({ fields, isNewer });
  });
});
