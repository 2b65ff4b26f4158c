import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadTexts } from '../../utils/language/load-texts';
import { chooseLanguage, createTranslate, LANGUAGES, type Texts } from '../../utils/language/translate';

const ROOT = join(import.meta.dirname, '../..');

const texts: Texts = {
  'button.open': 'Open {site}',
  'words.history': { one: '{count} entry', other: '{count} entries' },
};

describe('createTranslate', () => {
  const t = createTranslate('en', texts);
  it('fills placeholders', () => expect(t('button.open', { site: 'a.example' })).toBe('Open a.example'));
  it('leaves a placeholder nobody filled', () => expect(t('button.open')).toBe('Open {site}'));
  it('does not fill what a value brings with it', () =>
    expect(t('button.open', { site: '{count}' })).toBe('Open {count}'));
  it('counts one', () => expect(t('words.history', { count: 1 })).toBe('1 entry'));
  it('counts many, as the language writes numbers', () =>
    expect(t('words.history', { count: 12345 })).toBe('12,345 entries'));
  it('speaks of many where nobody says how many', () => expect(t('words.history')).toBe('{count} entries'));
  it('shows the key of a missing text', () => expect(t('button.copy')).toBe('button.copy'));
  it.each([
    ['微信', '打开微信的链接'],
    ['QQ', '打开 QQ 的链接'],
    ['X', '打开 X 的链接'],
    ['LaTeX 工作室', '打开 LaTeX 工作室的链接'],
    ['InfoQ（中文）', '打开 InfoQ（中文）的链接'],
    ['', '打开的链接'],
  ])('sets %s apart in a Chinese sentence as people write it', (site, says) =>
    expect(createTranslate('zh_CN', { 'button.open': '打开{site}的链接' })('button.open', { site })).toBe(
      says,
    ),
  );
  it('adds no space where there is one, or a mark', () => {
    const spaced = createTranslate('zh_CN', { 'button.open': '（{site}）{host}：打开 {site}，{host}{site}' });
    expect(spaced('button.open', { site: 'QQ', host: '微信' })).toBe('（QQ）微信：打开 QQ，微信QQ');
  });
  it('uses "other" where the language has no "one"', () =>
    expect(
      createTranslate('zh_CN', { 'words.history': { other: '{count} 条' } })('words.history', { count: 1 }),
    ).toBe('1 条'));
});

const rows: { wanted: string[]; speaks: string }[] = [
  { wanted: ['zh-CN'], speaks: 'zh_CN' },
  { wanted: ['zh_CN'], speaks: 'zh_CN' },
  { wanted: ['zh'], speaks: 'zh_CN' },
  { wanted: ['zh-Hans-SG'], speaks: 'zh_CN' },
  { wanted: ['zh-TW'], speaks: 'zh_TW' },
  { wanted: ['zh-HK'], speaks: 'zh_TW' },
  { wanted: ['zh-MO'], speaks: 'zh_TW' },
  { wanted: ['zh-Hant'], speaks: 'zh_TW' },
  { wanted: ['fr', 'zh-TW', 'en'], speaks: 'zh_TW' },
  { wanted: ['en-GB', 'zh-CN'], speaks: 'en' },
  { wanted: ['fr'], speaks: 'en' },
  { wanted: [], speaks: 'en' },
];

describe('chooseLanguage', () => {
  it.each(rows)('$wanted speaks $speaks', ({ wanted, speaks }) =>
    expect(chooseLanguage(wanted)).toBe(speaks),
  );
  it.each(LANGUAGES)('%s is spoken where the browser asks for it by its own name', (language) =>
    expect(chooseLanguage([language])).toBe(language),
  );
});

describe('the texts that are fetched', () => {
  it.each(LANGUAGES)('are the areas that were asked for in %s, and no others', async (language) => {
    const fetched: string[] = [];
    vi.stubGlobal('fetch', async (file: string) => {
      fetched.push(file);
      return new Response('{"popup.why":"?"}');
    });
    const loaded = await loadTexts(language, ['words', 'popup']);
    vi.unstubAllGlobals();
    expect(loaded).toEqual({ 'popup.why': '?' });
    expect(fetched).toEqual([`/locales/${language}/words.json`, `/locales/${language}/popup.json`]);
    expect(fetched.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
