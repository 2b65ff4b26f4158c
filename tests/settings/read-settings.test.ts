import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../utils/language/translate';
import { HARMLESS_KINDS } from '../../utils/rules/kinds';
import { SETTINGS_VERSION } from '../../utils/settings/migrate';
import { readSettings } from '../../utils/settings/read-settings';
import {
  CHOICES,
  DEFAULT_SETTINGS,
  RETENTIONS,
  type Settings,
  THEMES,
  WATCH_STATES,
} from '../../utils/settings/settings';
import shapes from '../fixtures/settings/shapes.json';

/** Settings as each version saved them. */
const examples = import.meta.glob<Settings>('../fixtures/settings/version-*.json', {
  eager: true,
  import: 'default',
});
const exampleOf = (version: number) => examples[`../fixtures/settings/version-${version}.json`];
const latest = exampleOf(SETTINGS_VERSION);

describe('the versions of the settings', () => {
  const NEW_SHAPE =
    'a new shape needs its step in migrate.ts, and in tests/fixtures/settings its example (version-N.json) and what its fields may be (shapes.json)';

  it('have an example each, which says so itself', () => {
    const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1);
    expect(
      versions.map((version) => exampleOf(version)?.version),
      NEW_SHAPE,
    ).toEqual(versions);
    expect(Object.keys(examples)).toHaveLength(SETTINGS_VERSION);
  });

  it('are told by what their fields may be', () => {
    const shape = {
      kinds: HARMLESS_KINDS,
      choices: CHOICES,
      retentions: RETENTIONS,
      watchStates: WATCH_STATES,
      languages: LANGUAGES,
      themes: THEMES,
    };
    expect(shape, NEW_SHAPE).toEqual(new Map(Object.entries(shapes)).get(`${SETTINGS_VERSION}`));
  });

  it('are each read whole, and the latest has every field', () => {
    for (const example of Object.values(examples)) {
      expect(readSettings(example)).toMatchObject({ unreadable: [], isNewer: false });
    }
    expect(Object.keys(latest ?? {}).sort(), NEW_SHAPE).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    expect(readSettings(latest).settings).toEqual(latest);
  });
});

describe('settings of a newer version', () => {
  const newer = { ...latest, version: SETTINGS_VERSION + 1, theme: 'sepia', sound: 'on' };
  it('are known as such, and hold as far as they can be read', () => {
    const { settings, isNewer, unreadable } = readSettings(newer);
    expect(isNewer).toBe(true);
    expect(unreadable).toEqual(['theme']);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...latest, theme: 'auto' });
  });
});

describe('whatever else is stored', () => {
  const rows: { name: string; stored: unknown; change: object }[] = [
    { name: 'nothing', stored: undefined, change: {} },
    { name: 'a text', stored: 'settings', change: {} },
    { name: 'a list', stored: [], change: {} },
    {
      name: 'one wrong field',
      stored: { ...latest, theme: 'pink' },
      change: { ...latest, theme: 'auto' },
    },
    { name: 'a field of a later version', stored: { ...latest, sound: 'on' }, change: { ...latest } },
    {
      name: 'a choice nobody offered',
      stored: { ...latest, choices: { zhihu: 'always' } },
      change: { ...latest, choices: {} },
    },
    {
      name: 'a moment that no clock shows',
      stored: { ...latest, snoozed: { zhihu: -1 } },
      change: { ...latest, snoozed: {} },
    },
    { name: 'a version that is none', stored: { ...latest, version: 'two' }, change: { ...latest } },
  ];
  it('has rows', () => expect(rows.length).toBeGreaterThan(4));
  it.each(rows)('gives defaults for what cannot be read, and keeps the rest: $name', ({ stored, change }) => {
    expect(readSettings(stored).settings).toEqual({ ...DEFAULT_SETTINGS, ...change });
  });
});
