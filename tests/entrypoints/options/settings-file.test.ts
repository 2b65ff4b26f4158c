import { describe, expect, it } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../../entrypoints/options/settings-file';
import type { TextKey } from '../../../utils/language/areas';
import { createTranslate } from '../../../utils/language/translate';
import { platforms } from '../../../utils/rules/all-platforms';
import { SETTINGS_VERSION } from '../../../utils/settings/migrate';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';
import { t } from '../../language/english';
import { textsOf } from '../../language/texts-of';

const screen = { t, language: 'en' } as const;

const options = (key: string) => screen.t(`options.${key}` as TextKey);

const MINE: Settings = {
  ...DEFAULT_SETTINGS,
  theme: 'dark',
  choices: { zhihu: 'open-directly' },
  retentionDays: 30,
};

const refused: readonly [what: string, text: string, fault: string][] = [
  ['text that is no JSON', 'hello', 'import-no-settings'],
  ['a list', '[]', 'import-no-settings'],
  ['something else in JSON', '{"name":"x"}', 'import-no-settings'],
  ['null', 'null', 'import-no-settings'],
  ['more than 100 kB', `{"version":1,"x":"${'a'.repeat(100_001)}"}`, 'import-no-settings'],
  ['a file of a later version', `{"version":${SETTINGS_VERSION + 1}}`, 'import-too-new'],
];

describe('a file of settings', () => {
  it('gives back what was written', () => {
    const read = readSettingsFile(writeSettingsFile(MINE), DEFAULT_SETTINGS, screen);
    expect(read).toMatchObject({
      change: { theme: 'dark', choices: { zhihu: 'open-directly' }, retentionDays: 30 },
      preview: { unreadable: [] },
    });
    expect('change' in read && Object.keys(read.change)).toHaveLength(3);
  });

  it('has room for everything that can be set for each platform', () => {
    const ids = platforms.map(({ id }) => id);
    const each = <T>(value: T) => Object.fromEntries(ids.map((id) => [id, value]));
    const full: Settings = {
      ...DEFAULT_SETTINGS,
      choices: each('open-directly' as const),
      snoozed: each(1),
      declined: ids,
      straight: ids,
    };
    const read = readSettingsFile(writeSettingsFile(full), DEFAULT_SETTINGS, screen);
    expect('preview' in read && read.preview.changes).toHaveLength(4 * ids.length);
  });

  it('changes nothing where everything is like that already', () => {
    expect(readSettingsFile(writeSettingsFile(MINE), MINE, screen)).toEqual({
      change: {},
      preview: { changes: [], unreadable: [] },
    });
  });

  it('leaves fields alone that the file does not name, and those that make no sense', () => {
    const read = readSettingsFile(
      '{"version":1,"strip":"maybe","newTab":true,"__proto__":{"theme":"light"}}',
      MINE,
      screen,
    );
    expect(read).toMatchObject({ change: { newTab: true }, preview: { unreadable: ['A line on the page'] } });
    expect('change' in read && Object.keys(read.change)).toEqual(['newTab']);
  });

  it('takes over what is set for the other platforms where it makes no sense for some, and names those', () => {
    const choices = {
      zhihu: 'always',
      qq: 'log-only',
      steam: 7,
      constructor: 'ask',
      ['x'.repeat(99)]: 'ask',
    };
    const read = readSettingsFile(JSON.stringify({ version: 1, choices }), MINE, screen);
    // What is set for Zhihu here is neither changed nor lost.
    expect(MINE.choices).toEqual({ zhihu: 'open-directly' });
    expect(read).toMatchObject({
      change: { choices: { qq: 'log-only' } },
      preview: {
        changes: [{ field: 'What to do on QQ', to: 'Only record' }],
        unreadable: [
          'What to do on Zhihu',
          'What to do on Steam',
          'What to do on constructor',
          `What to do on ${'x'.repeat(64)}`,
        ],
      },
    });
    expect('change' in read && read.change.choices).toEqual({ qq: 'log-only' });
  });

  it('does not tell the answer that guards careful mode, nor its question', () => {
    const careful = { question: 'Who was our first cat?', answer: 'Mimi' };
    const file = writeSettingsFile({ ...MINE, careful });
    expect(file).not.toMatch(/cat|Mimi/);
    expect(JSON.parse(file)).toEqual({ ...MINE, careful: { question: '', answer: '' } });
  });

  it('does not switch careful mode off, which a question guards', () => {
    const careful = { question: 'Who was our first cat?', answer: 'Mimi' };
    const file = writeSettingsFile({ ...DEFAULT_SETTINGS, newTab: true });
    const read = readSettingsFile(file, { ...DEFAULT_SETTINGS, careful }, screen);
    expect(read).toMatchObject({ change: { newTab: true } });
    expect('change' in read && read.change).not.toHaveProperty('careful');
  });

  it('names a time that no calendar holds among what makes no sense', () => {
    const read = readSettingsFile('{"version":1,"snoozed":{"zhihu":9e15}}', MINE, screen);
    expect(read).toEqual({
      change: {},
      preview: { changes: [], unreadable: ['Line on the page hidden for now: Zhihu'] },
    });
  });

  it('switches careful mode on without its question: who reads the file in may not know the answer', () => {
    const careful = { question: 'Who was our first cat?', answer: 'Mimi' };
    const read = readSettingsFile(JSON.stringify({ version: 1, careful }), DEFAULT_SETTINGS, screen);
    expect(read).toMatchObject({ change: { careful: { question: '', answer: '' } } });
  });

  /** At noon here, wherever that is. */
  const ahead = new Date(2026, 10, 30, 12).getTime();
  const changes: readonly [
    name: string,
    present: Partial<Settings>,
    file: Partial<Settings>,
    said: string[][],
  ][] = [
    ['a switch', {}, { newTab: true }, [['Open destinations in a new tab', 'Off', 'On']]],
    ['a language', {}, { language: 'zh_TW' }, [['Language', options('language-auto'), '繁體中文']]],
    ['an appearance', { theme: 'dark' }, { theme: 'light' }, [['Appearance', 'Dark', 'Light']]],
    ['a time', {}, { retentionDays: 7 }, [['Keep for', '365 days', '7 days']]],
    ['for ever', {}, { retentionDays: null }, [['Keep for', '365 days', options('retention-forever')]]],
    [
      'the choices for platforms, each for itself',
      { choices: { zhihu: 'ask', qq: 'log-only', juejin: 'leave-alone' } },
      { choices: { zhihu: 'open-directly', qq: 'log-only', steam: 'ask' } },
      [
        ['What to do on Zhihu', 'Ask each time', 'Open directly'],
        ['What to do on Juejin', 'Do nothing', 'Default'],
        ['What to do on Steam', 'Default', 'Ask each time'],
      ],
    ],
    [
      'the defaults, kind by kind',
      {},
      { defaults: { notice: 'open-directly', preview: 'ask', wall: 'ask' } },
      [['Leaving notice: what to do', 'Ask each time', 'Open directly']],
    ],
    [
      'lists of platforms, one’s own among them by their hosts',
      { declined: ['zhihu'] },
      { declined: ['own-forum.example'], straight: ['gitee'] },
      [
        ['Platforms not asked about again: Zhihu', 'On', 'Off'],
        ['Platforms not asked about again: forum.example', 'Off', 'On'],
        ['Straight links: Gitee', 'Off', 'On'],
      ],
    ],
    [
      'a name that would turn the text around, with what does so written out',
      {},
      { choices: { 'own-\u202egro.live': 'ask' } },
      [['What to do on %E2%80%AEgro.live', 'Default', 'Ask each time']],
    ],
    [
      'a snooze by its time',
      {},
      { snoozed: { zhihu: ahead } },
      [[`${options('snoozed')}: Zhihu`, 'none', expect.stringMatching(/^until Nov 30, 2026/) as string]],
    ],
    ['the watch on all pages', {}, { watch: 'on' }, [[options('watch'), 'Off', 'On']]],
    ['careful mode', {}, { careful: { question: 'Cat?', answer: 'Mimi' } }, [['Careful mode', 'Off', 'On']]],
  ];

  it.each(changes)('says in words what changes: %s', (_, present, file, said) => {
    const text = JSON.stringify({ version: 1, ...file });
    const read = readSettingsFile(text, { ...DEFAULT_SETTINGS, ...present }, screen);
    const rows = 'preview' in read ? read.preview.changes : [];
    expect(rows.map(({ field, from, to }) => [field, from, to])).toEqual(said);
  });

  it('says a time as the language has it', () => {
    const chinese = { t: createTranslate('zh_CN', textsOf('zh_CN')), language: 'zh_CN' } as const;
    const text = JSON.stringify({ version: 1, snoozed: { zhihu: ahead } });
    const read = readSettingsFile(text, DEFAULT_SETTINGS, chinese);
    expect('preview' in read && read.preview.changes[0]?.to).toContain('2026年11月30日');
  });

  /** Something else than its default, for every setting there is. */
  const unlike: Omit<Settings, 'version'> = {
    language: 'en',
    theme: 'dark',
    recording: false,
    sitesOnly: true,
    retentionDays: 30,
    strip: false,
    popupByItself: true,
    newTab: true,
    choices: { zhihu: 'ask' },
    defaults: { ...DEFAULT_SETTINGS.defaults, wall: 'log-only' },
    onlyPicked: true,
    declined: ['zhihu'],
    straight: ['zhihu'],
    watch: 'on',
    snoozed: { zhihu: ahead },
    careful: { question: 'Cat?', answer: 'Mimi' },
    sync: true,
  };
  it.each(Object.entries(unlike))('says in words what changes: %s, like every setting', (field, value) => {
    const text = JSON.stringify({ version: SETTINGS_VERSION, [field]: value });
    const read = readSettingsFile(text, DEFAULT_SETTINGS, screen);
    expect('preview' in read && read.preview.changes).toHaveLength(1);
  });

  it.each(refused)('is not %s', (_, text, fault) => {
    expect(readSettingsFile(text, DEFAULT_SETTINGS, screen)).toEqual({ fault });
  });
});
