// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Codes } from '../../../components/link/Codes';
import link from '../../../locales/en/link.json';
import popup from '../../../locales/en/popup.json';
import { createTranslate } from '../../../utils/language/translate';
import { readShareText } from '../../../utils/share-text/share-text';

const t = createTranslate('en', { ...link, ...popup });
afterEach(cleanup);

const rows: [text: string, says: string][] = [
  ['xixi:/₴9RXMXpz7rhF₴', '9RXMXpz7rhF is a code that only the Taobao app can open.'],
  ['￥VBY2G6XMu8Dy7S%', 'VBY2G6XMu8Dy7S is a code that only the JD app can open.'],
  ['/~9a263aTFyF~:/', '9a263aTFyF is a code that only the Quark app can open.'],
  [
    '#小程序://某某医院/t5ZpOWu0UyRtEFl',
    '#小程序://某某医院/t5ZpOWu0UyRtEFl is a code that only the WeChat app can open.',
  ],
  ['￥abcdefgh12￥', 'abcdefgh12 is a code that only the app can open.'],
  ['https://pan.quark.cn/s/1a2b3c 提取码：Qk12', 'Qk12 is the passcode the page will ask for.'],
];

describe('a code in a share text', () => {
  it.each(rows)('%s', (text, says) => {
    const { container } = render(<Codes codes={readShareText(text).codes} t={t} />);
    expect(container.textContent).toBe(says);
  });
});
