import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Texts } from '../../utils/language/translate';
import { strangeInTaiwan } from './script-of-taiwan';
import { files } from './texts-of';

/** Every area of English; the others are compared with it. */
const AREAS = Object.keys(files).flatMap((file) => /locales\/en\/(.+)\.json$/.exec(file)?.[1] ?? []);

const textsOf = (language: string, area: string): Texts =>
  files[`../../locales/${language}/${area}.json`] ?? {};
const formsOf = (entry: Texts[string] | undefined): string[] =>
  entry === undefined ? [] : typeof entry === 'string' ? [entry] : Object.values(entry);
const placeholdersIn = (entry: Texts[string] | undefined): string[] =>
  [...new Set(formsOf(entry).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

/** Words that a Chinese text of ours never uses, in both scripts; and what no English one says: our own word among them. */
const FORBIDDEN = /[墙牆翻]|绕过|繞過|破解|解封|封杀|封殺|bypass|wrapp/i;

describe.each(AREAS)('the texts of %s', (area) => {
  const english = textsOf('en', area);

  it('are there', () => expect(Object.keys(english).length).toBeGreaterThan(0));

  it.each(LANGUAGES)('have the same keys in %s', (language) => {
    expect(Object.keys(textsOf(language, area)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(LANGUAGES)('have the same placeholders in %s', (language) => {
    const texts = textsOf(language, area);
    for (const [key, entry] of Object.entries(english)) {
      expect([key, placeholdersIn(texts[key])]).toEqual([key, placeholdersIn(entry)]);
    }
  });

  it.each(LANGUAGES)('avoid the forbidden words in %s, and none is empty', (language) => {
    for (const [key, entry] of Object.entries(textsOf(language, area))) {
      for (const text of formsOf(entry)) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(FORBIDDEN);
      }
    }
  });

  it('keep to their script', () => {
    for (const [key, entry] of Object.entries(textsOf('zh_TW', area))) {
      // A language is called by its own name.
      if (key === 'options.language-zh_CN') continue;
      for (const text of formsOf(entry)) {
        expect(strangeInTaiwan(withoutQuotation(text)), key).toEqual([]);
      }
    }
  });
});

/** What a platform writes is quoted as it stands. */
const withoutQuotation = (text: string): string => text.replace(/「[^」]*」/g, '');

describe('the words that the browser itself shows of us', () => {
  const messages = import.meta.glob<Record<string, { message: string }>>(
    '../../public/_locales/*/messages.json',
    {
      eager: true,
      import: 'default',
    },
  );
  const messagesOf = (language: string) => messages[`../../public/_locales/${language}/messages.json`] ?? {};

  it('are there for every language, and for no other', () => {
    const expected = LANGUAGES.map((language) => `../../public/_locales/${language}/messages.json`);
    expect(Object.keys(messages).sort()).toEqual(expected.sort());
    expect(Object.keys(messagesOf('en')).length).toBeGreaterThan(5);
  });

  it.each(LANGUAGES)('have the same keys in %s, and name it', (language) => {
    expect(Object.keys(messagesOf(language)).sort()).toEqual(Object.keys(messagesOf('en')).sort());
    expect(messagesOf(language).language?.message).toBe(language);
  });

  it.each(LANGUAGES)('avoid the forbidden words in %s, and none is empty', (language) => {
    for (const [key, { message }] of Object.entries(messagesOf(language))) {
      expect(message.trim(), key).not.toBe('');
      expect(message, key).not.toMatch(FORBIDDEN);
    }
  });

  it('keep to their script', () => {
    for (const [key, { message }] of Object.entries(messagesOf('zh_TW'))) {
      expect(strangeInTaiwan(message), key).toEqual([]);
    }
  });
});

const storeText = readFileSync('store/zh_TW.md', 'utf8');

describe('the Chinese texts', () => {
  const all = (['zh_CN', 'zh_TW'] as const).flatMap((language) =>
    AREAS.flatMap((area) =>
      Object.entries(textsOf(language, area)).flatMap(([key, entry]) =>
        formsOf(entry).map((text) => ({ language, key, text })),
      ),
    ),
  );

  it('have one word for a destination, and keep the name of the product to itself', () => {
    for (const { language, key, text } of all) {
      expect(text, `${language} ${key}`).not.toMatch(/目的地|目标网址|目標網址|“去向”|「去向」/);
    }
  });

  it('leave the space at a name to the name: 知乎等, QQ 等', () => {
    for (const { language, key, text } of all) {
      expect(text, `${language} ${key}`).not.toMatch(
        /\p{sc=Han} \{(?:names|platform)\}|\{(?:names|platform)\} \p{sc=Han}/u,
      );
    }
  });

  it('say in Taiwan what is said in Taiwan', () => {
    for (const { language, key, text } of all) {
      if (language === 'zh_TW')
        expect(withoutQuotation(text), key).not.toMatch(
          /私密視窗|擴充套件|鏈接|短連結|流水|沒能|給出|沒有?給|條(?:更早的)?紀錄|反詐專線/,
        );
    }
  });

  it('press buttons in Taiwan, where only links are 點開', () => {
    const said = all.filter(({ language }) => language === 'zh_TW').map(({ text }) => text);
    for (const text of [...said, storeText]) expect(text).not.toMatch(/點[了擊選按一]/);
  });

  it('name the menu of Firefox as Firefox does: only a phone is told of it', () => {
    for (const key of ['welcome.in-menu', 'welcome.phone-how']) {
      const said = all
        .filter((each) => each.key === key)
        .map(({ text }) => /[「“](扩展|擴充套件)[」”]/.exec(text)?.[1]);
      expect(said, key).toEqual(['扩展', '擴充套件']);
    }
  });

  it('say in what a meeting is, or is not: that there are no records at all is another thing', () => {
    const said = (language: string, key: string) =>
      all.find((each) => each.language === language && each.key === key)?.text;
    for (const language of ['zh_CN', 'zh_TW'])
      for (const key of ['popup.recorded', 'popup.unrecorded'])
        expect(said(language, key), `${language} ${key}`).toContain(said(language, 'words.history'));
  });

  it('say the same on a phone, which is no computer', () => {
    for (const { language, key, text } of all) {
      if (key === 'welcome.reach-means') expect(text, language).not.toMatch(/电脑|電腦/);
    }
  });

  it('know who helps against fraud where traditional characters are written', () => {
    for (const key of ['popup.helplines', 'popup.guess-anti-fraud']) {
      const said = all.find((each) => each.language === 'zh_TW' && each.key === key)?.text;
      for (const line of ['台灣 165', '香港 18222', '中國大陸 96110']) expect(said, key).toContain(line);
    }
  });
});

it.each(LANGUAGES)('what counts has every plural form %s needs', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions();
  const counting = AREAS.flatMap((area) => {
    const english = textsOf('en', area);
    return Object.entries(textsOf(language, area)).filter(([key, entry]) =>
      [english[key], entry].some((each) => typeof each === 'object'),
    );
  });
  expect(counting.length).toBeGreaterThan(50);
  for (const [key, entry] of counting) {
    const forms = typeof entry === 'string' ? ['other'] : Object.keys(entry);
    expect([key, forms.sort()]).toEqual([key, [...pluralCategories].sort()]);
  }
});

it('what is said of one thing in English counts no second thing as many', () => {
  for (const area of AREAS) {
    for (const [key, entry] of Object.entries(textsOf('en', area))) {
      // The second figure may be one, too: “met 1 times”.
      if (typeof entry === 'object') expect(entry.one, key).not.toMatch(/\{(?!count\})\w+\} \w+s\b/);
    }
  }
});

it('no key stands in two areas', () => {
  const keys = AREAS.flatMap((area) => Object.keys(textsOf('en', area)));
  expect(keys.length).toBeGreaterThan(100);
  expect(new Set(keys).size).toBe(keys.length);
});

it('there is no file beside the areas', () => {
  const expected = LANGUAGES.flatMap((language) =>
    AREAS.map((area) => `../../locales/${language}/${area}.json`),
  );
  expect(Object.keys(files).sort()).toEqual(expected.sort());
});

describe('every text', () => {
  const sources = import.meta.glob<string>(
    [
      '../../{components,entrypoints,utils}/**/*.{ts,tsx}',
      '!../../utils/{rules/platforms,owners/companies}/*',
    ],
    { eager: true, query: '?raw', import: 'default' },
  );
  const code = Object.values(sources).join('\n');
  const quoted = new Set([...code.matchAll(/['"]([\w.-]+)['"]/g)].map(([, word]) => word));
  const named = new Set([...code.matchAll(/\b(\w+):/g)].map(([, name]) => name));
  /** What is written of a key whose other piece comes out of a list or a type: `kind.${kind}`, `'incidents.outcome-'`. */
  const framing = (pattern: RegExp) =>
    [...code.matchAll(pattern)].map(([, front = '', end = '']) => ({ front, end }));
  const frames = [...framing(/`([a-z-]+\.[\w-]*)\$\{[^}]*\}([\w-]*)`/g), ...framing(/'([a-z-]+\.[\w-]+-)'/g)];
  const isSaid = (key: string) =>
    quoted.has(key) ||
    frames.some(({ front, end }) => {
      if (!key.startsWith(front) || !key.endsWith(end)) return false;
      const piece = key.slice(front.length, key.length - end.length);
      return quoted.has(piece) || named.has(piece);
    });

  it('is read by what is written', () => expect(frames.length).toBeGreaterThan(30));

  it.each(AREAS)('of %s is said somewhere', (area) => {
    const unsaid = Object.keys(textsOf('en', area)).filter((key) => !isSaid(key));
    expect(unsaid, 'say it, or delete it in all languages').toEqual([]);
  });
});
