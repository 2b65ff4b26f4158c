import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../utils/language/translate';
import { HARMLESS_KINDS } from '../../utils/rules/kinds';
import { SETTINGS_VERSION } from '../../utils/settings/migrate';
import { readSettings, unreadableIn } from '../../utils/settings/read-settings';
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
      expect(readSettings(example).isNewer).toBe(false);
      expect(unreadableIn(example)).toEqual([]);
    }
    expect(Object.keys(latest ?? {}).sort(), NEW_SHAPE).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
    expect(readSettings(latest).settings).toEqual(latest);
  });
});

describe('settings of a newer version', () => {
  const newer = {
    ...latest,
    ...{ version: SETTINGS_VERSION + 1, theme: 'sepia', sound: 'on' },
    choices: { zhihu: 'log-only', qq: 'open-beside' },
  };
  it('are known as such, and hold as far as they can be read', () => {
    const { settings, isNewer } = readSettings(newer);
    expect(isNewer).toBe(true);
    expect(unreadableIn(newer)).toEqual(['theme', 'choices']);
    expect(settings).toEqual({
      ...{ ...DEFAULT_SETTINGS, ...latest },
      ...{ theme: 'auto', choices: { zhihu: 'log-only' } },
    });
  });
});

describe('a field', () => {
  const NAME = 'p'.repeat(64);
  const LAST_MOMENT = 8.64e15;
  const careful = { question: 'Cat?', answer: 'Mimi' };
  const values: [field: keyof Settings, taken: unknown[], refused: unknown[]][] = [
    ['language', ['auto', ...LANGUAGES], ['fr', '', null]],
    ['theme', THEMES.slice(), ['', true]],
    ['recording', [true, false], ['true', 0, null]],
    ['retentionDays', RETENTIONS.slice(), [0, '7', undefined]],
    [
      'choices',
      [{}, { [NAME]: 'ask', x: 'log-only' }],
      [
        { [`${NAME}p`]: 'ask' },
        { '': 'ask' },
        { constructor: 'ask' },
        JSON.parse('{"__proto__":"ask"}'),
        ['ask'],
        'ask',
        null,
      ],
    ],
    [
      'defaults',
      [{ notice: 'log-only', preview: 'ask', wall: 'leave-alone' }],
      [{ notice: 'ask', preview: 'ask' }, { notice: 'ask', preview: 'ask', wall: 'always' }, null],
    ],
    ['declined', [[], [NAME]], [[''], [`${NAME}p`], [1], ['zhihu', null], ['toString'], { zhihu: true }]],
    ['snoozed', [{}, { zhihu: 0, qq: LAST_MOMENT }], [{ zhihu: LAST_MOMENT + 1 }, { zhihu: '9' }, [1]]],
    ['watch', WATCH_STATES.slice(), ['', true]],
    [
      'careful',
      [null, careful],
      [careful.question, {}, [], { ...careful, question: 1 }, { ...careful, answer: null }],
    ],
  ];
  it.each(values)('%s is told from what it cannot be', (field, taken, refused) => {
    for (const value of taken) {
      const stored = { version: SETTINGS_VERSION, [field]: value };
      expect(readSettings(stored).given).toEqual({ [field]: value });
      expect(unreadableIn(stored)).toEqual([]);
    }
    for (const value of refused) {
      const stored = { version: SETTINGS_VERSION, [field]: value };
      expect(readSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
      expect(unreadableIn(stored)).toEqual([field]);
    }
  });
});

it('a new installation speaks as the browser does, keeps what PRIVACY.md promises, and opens nothing by itself', () => {
  const promised: Partial<Settings> = {
    language: 'auto',
    recording: true,
    sitesOnly: false,
    strip: true,
    retentionDays: 365,
    popupByItself: false,
    newTab: false,
    choices: {},
    defaults: { notice: 'ask', preview: 'ask', wall: 'ask' },
    straight: [],
    watch: 'off',
    sync: false,
  };
  expect(DEFAULT_SETTINGS).toMatchObject(promised);
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
      stored: { ...latest, choices: { zhihu: 'always', qq: 'ask' } },
      change: { ...latest, choices: { qq: 'ask' } },
    },
    {
      name: 'a moment that no clock shows',
      stored: { ...latest, snoozed: { zhihu: -1, qq: 1 } },
      change: { ...latest, snoozed: { qq: 1 } },
    },
    { name: 'a version that is none', stored: { ...latest, version: 'two' }, change: { ...latest } },
  ];
  it.each(rows)('gives defaults for what cannot be read, and keeps the rest: $name', ({ stored, change }) => {
    expect(readSettings(stored).settings).toEqual({ ...DEFAULT_SETTINGS, ...change });
  });
});
