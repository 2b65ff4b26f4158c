import { describe, expect, it } from 'vitest';
import en from '../../locales/en/menus.json';
import zh_CN from '../../locales/zh_CN/menus.json';
import zh_TW from '../../locales/zh_TW/menus.json';
import { createTranslate, LANGUAGES } from '../../utils/language/translate';
import { menuItems } from '../../utils/visit/menu-items';

const texts = { en, zh_CN, zh_TW };
const english = createTranslate('en', en);

describe('our entries in the menus', () => {
  it.each(LANGUAGES)('are all written in %s', (language) => {
    const items = menuItems(false, createTranslate(language, texts[language]));
    expect(items.length).toBeGreaterThan(5);
    expect(items.filter(({ title }) => /^(menus|words)\./.test(title))).toEqual([]);
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
  });

  it('offer to pause, or to turn on again, never both', () => {
    for (const paused of [true, false]) {
      const visible = Object.fromEntries(menuItems(paused, english).map(({ id, visible }) => [id, visible]));
      expect(visible).toMatchObject({ pause: !paused, resume: paused });
    }
  });

  it('name a parent only once it is there, and in the same menu', () => {
    const items = menuItems(false, english);
    const nested = items.filter(({ parentId }) => parentId);
    expect(nested).toHaveLength(3);
    for (const { id, parentId, contexts } of nested) {
      const at = items.findIndex((item) => item.id === parentId);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(items.findIndex((item) => item.id === id));
      expect(items[at]?.contexts).toEqual(contexts);
    }
  });

  it('stand where there is something to do it with', () => {
    const places = Object.fromEntries(menuItems(false, english).map(({ id, contexts }) => [id, contexts]));
    expect(places).toMatchObject({
      'copy-link': ['link'],
      'open-link': ['link'],
      'look-at-link': ['link'],
      'look-at-text': ['selection'],
      resume: ['action'],
      history: ['action'],
      options: ['action'],
    });
  });

  it('are at most six on the button, or Chromium refuses the rest', () => {
    const top = menuItems(false, english).filter(
      ({ contexts, parentId }) => contexts[0] === 'action' && !parentId,
    );
    expect(top.length).toBeLessThanOrEqual(6);
  });
});
