import { describe, expect, it } from 'vitest';
import { placeInWords } from '../../utils/language/place-words';
import { createTranslate, LANGUAGES } from '../../utils/language/translate';
import { platforms } from '../../utils/rules/all-platforms';
import { placeOf } from '../../utils/unwrap/extract';
import { textsOf } from './texts-of';

const zh = createTranslate('zh_CN', textsOf('zh_CN'));

describe('where a destination stood', () => {
  const rows: [how: string, says: string][] = [
    ['param target', '页面网址里的参数 target'],
    ['param a b', '页面网址里的参数 a b'],
    ['raw-query', '页面网址里 ? 之后'],
    ['fragment', '页面网址里 # 之后'],
    ['path', '页面网址的路径'],
    ['segment', '页面网址的路径'],
    ['attribute href', '页面内容'],
    ['text p.url a', '页面内容'],
    ['inline-json cgiData .url', '页面内容'],
    ['guess', '页面（推测）'],
    ['constructor x', 'constructor x'],
    ['', ''],
  ];
  it.each(rows)('%j is said as %j', (how, says) => expect(placeInWords(how, zh)).toBe(says));

  it('is said in words for every rule there is, in every language', () => {
    const places = platforms.flatMap(({ rules }) =>
      rules.flatMap(({ destination = [] }) => destination.map(placeOf)),
    );
    expect(places.length).toBeGreaterThan(100);
    for (const language of LANGUAGES) {
      const t = createTranslate(language, textsOf(language));
      for (const how of places)
        expect(placeInWords(how, t)).toMatch(/^(?!words\.|(param|raw-query|inline-json) )[^{}]+$/);
    }
  });
});
