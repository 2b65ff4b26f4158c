import { expect, it } from 'vitest';
import { spokenIn } from '../../utils/language/spoken-in';

it.each([
  ['如需浏览，请长按网址复制后使用浏览器访问', 'zh'],
  ['即將離開 PTT', 'zh'],
  ['外部サイトへ移動します', 'ja'],
  ['외부 사이트로 이동합니다', 'ko'],
  ['You are leaving Steam', ''],
  ['Вы покидаете сайт', ''],
  ['', ''],
])('tells by its letters what %j is read aloud in: %j', (words, language) =>
  expect(spokenIn(words)).toBe(language),
);
