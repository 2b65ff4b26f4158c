import { beforeAll, describe, expect, it } from 'vitest';
import { readSettingsFile, writeSettingsFile } from '../../../entrypoints/options/settings-file';
import options from '../../../locales/en/options.json';
import words from '../../../locales/en/words.json';
import { createTranslate, type Translate } from '../../../utils/language/translate';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/settings';

let t: Translate;
beforeAll(() => {
  t = createTranslate('en', { ...words, ...options });
});

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
  ['more than a megabyte', `{"version":1,"x":"${'a'.repeat(1_000_001)}"}`, 'import-no-settings'],
  ['a file of a later version', '{"version":2}', 'import-too-new'],
];

describe('a file of settings', () => {
  it('gives back what was written', () => {
    const read = readSettingsFile(writeSettingsFile(MINE), DEFAULT_SETTINGS, t);
    expect(read).toMatchObject({
      change: { theme: 'dark', choices: { zhihu: 'open-directly' }, retentionDays: 30 },
      preview: { unreadable: [] },
    });
    expect('change' in read && Object.keys(read.change)).toHaveLength(3);
  });

  it('changes nothing where everything is like that already', () => {
    expect(readSettingsFile(writeSettingsFile(MINE), MINE, t)).toEqual({
      change: {},
      preview: { changes: [], unreadable: [] },
    });
  });

  it('leaves fields alone that the file does not name, and those that make no sense', () => {
    const read = readSettingsFile(
      '{"version":1,"strip":"maybe","newTab":true,"__proto__":{"theme":"light"}}',
      MINE,
      t,
    );
    expect(read).toMatchObject({ change: { newTab: true }, preview: { unreadable: ['strip'] } });
    expect('change' in read && Object.keys(read.change)).toEqual(['newTab']);
  });

  it('does not switch careful mode off, which a question guards', () => {
    const careful = { question: 'Who was our first cat?', answer: 'Mimi' };
    const file = writeSettingsFile({ ...DEFAULT_SETTINGS, newTab: true });
    const read = readSettingsFile(file, { ...DEFAULT_SETTINGS, careful }, t);
    expect(read).toMatchObject({ change: { newTab: true } });
    expect('change' in read && read.change).not.toHaveProperty('careful');
  });

  it('says each change in words', () => {
    const read = readSettingsFile('{"version":1,"newTab":true}', DEFAULT_SETTINGS, t);
    expect('preview' in read && read.preview.changes).toEqual([
      { field: 'Open destinations in a new tab', from: 'Off', to: 'On' },
    ]);
  });

  it.each(refused)('is not %s', (_, text, fault) => {
    expect(readSettingsFile(text, DEFAULT_SETTINGS, t)).toEqual({ fault });
  });
});
