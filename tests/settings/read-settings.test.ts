import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../utils/language/translate';
import { HARMLESS_KINDS } from '../../utils/rules/kinds';
import { readSettings } from '../../utils/settings/read-settings';
import {
  CHOICES,
  DEFAULT_SETTINGS,
  RETENTIONS,
  SETTINGS_VERSION,
  type Settings,
  WATCH_STATES,
} from '../../utils/settings/settings';
import shapes from '../fixtures/settings/shapes.json';
import version1 from '../fixtures/settings/version-1.json';

/** Settings as each version saved them. */
const examples = import.meta.glob<Settings>('../fixtures/settings/version-*.json', {
  eager: true,
  import: 'default',
});
const exampleOf = (version: number) => examples[`../fixtures/settings/version-${version}.json`];

describe('the versions of the settings', () => {
  const NEW_SHAPE = 'a new shape needs a new SETTINGS_VERSION, its step in migrate.ts, and a saved example';

  it('have an example each, which says so itself', () => {
    const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1);
    expect(
      versions.map((version) => exampleOf(version)?.version),
      NEW_SHAPE,
    ).toEqual(versions);
    expect(Object.keys(examples)).toHaveLength(SETTINGS_VERSION);
  });

  it('are told by their shape', () => {
    const shape = {
      fields: Object.keys(DEFAULT_SETTINGS).sort(),
      kinds: HARMLESS_KINDS,
      choices: CHOICES,
      retentions: RETENTIONS,
      watchStates: WATCH_STATES,
      languages: LANGUAGES,
    };
    expect(shape, NEW_SHAPE).toEqual(shapes[`${SETTINGS_VERSION}`]);
  });

  it('are each read whole, and the latest has every field', () => {
    for (const example of Object.values(examples)) {
      expect(readSettings(example)).toMatchObject({ unreadable: [], isNewer: false });
    }
    const latest = exampleOf(SETTINGS_VERSION);
    expect(Object.keys(latest ?? {}).sort(), NEW_SHAPE).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    expect(readSettings(latest).settings).toEqual(latest);
  });
});

describe('settings of a newer version', () => {
  const newer = { ...version1, version: SETTINGS_VERSION + 1, theme: 'sepia', sound: 'on' };
  it('are known as such, and hold as far as they can be read', () => {
    const { settings, isNewer, unreadable } = readSettings(newer);
    expect(isNewer).toBe(true);
    expect(unreadable).toEqual(['theme']);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...version1, theme: 'auto' });
  });
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
    {
      name: 'a moment that no clock shows',
      stored: { ...version1, snoozed: { zhihu: -1 } },
      change: { ...version1, snoozed: {} },
    },
    { name: 'a version that is none', stored: { ...version1, version: 'two' }, change: version1 },
  ];
  it('has rows', () => expect(rows.length).toBeGreaterThan(4));
  it.each(rows)('gives defaults for what cannot be read, and keeps the rest: $name', ({ stored, change }) => {
    expect(readSettings(stored).settings).toEqual({ ...DEFAULT_SETTINGS, ...change });
  });
});
