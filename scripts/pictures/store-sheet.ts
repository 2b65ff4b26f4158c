import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../utils/language/translate';
import type { Caption } from './store-captions';

const ICON = readFileSync(join(import.meta.dirname, '../../assets/icon.svg'));
const icon = `<img class="icon" alt="" src="data:image/svg+xml;base64,${ICON.toString('base64')}">`;

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { height: 100vh; overflow: hidden; color: #1b2421; background: #e2ebe2;
    font: 400 26px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif }
  :lang(zh-TW) body { font-family: system-ui, "PingFang TC", "Noto Sans CJK TC", sans-serif }
  h1 { font-size: 54px; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance }
  p { color: #525c57; text-wrap: pretty }
  p span { display: inline-block }
  .icon { width: 72px }
  .screen { display: block; border-radius: 18px; box-shadow: 0 0 0 1px #3a301818, 0 24px 70px #3a301838 }
  .beside { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 72px; padding: 0 96px }
  .beside .screen { max-height: 90vh }
  .text { display: grid; gap: 24px }
  .above { padding: 48px 80px 0 }
  .above .text { grid-template-columns: auto 1fr; column-gap: 28px; row-gap: 4px; align-items: center; margin-bottom: 36px }
  .above .icon { grid-row: span 2 }
  .above h1 { font-size: 44px } .above p { font-size: 23px }
  .above .screen { width: 100% }
  .tile { display: grid; place-content: center; justify-items: center; gap: 10px; text-align: center }
  .tile .text { justify-items: center; gap: 10px } .tile .icon { width: 84px } .tile h1 { font-size: 40px } .tile p { font-size: 22px }
  .pair { display: flex; justify-content: center; align-items: start; gap: 48px; height: auto; padding: 44px }
  .pair .screen { width: 360px }
`;

/** How a sheet lays its parts out: the screen beside its text, below it, no screen, or two screens alone. */
export type Layout = 'beside' | 'above' | 'tile' | 'pair';

/** @param screens pictures as data URLs */
export function sheetHtml(
  layout: Layout,
  language: Language,
  caption: Caption | null,
  screens: readonly string[],
): string {
  const text = caption
    ? `<div class="text">${icon}<h1>${caption.title}</h1><p>${clauses(caption.says)}</p></div>`
    : '';
  const images = screens.map((src) => `<img class="screen" alt="" src="${src}">`).join('');
  return `<!doctype html><html lang="${language.replace('_', '-')}"><meta charset="utf-8"><title>Onward</title>
    <style>${STYLE}</style><body class="${layout}">${text}${images}`;
}

/** Chinese breaks between any two characters; on a picture it does where a clause ends. */
function clauses(text: string): string {
  return text
    .split(/(?<=[。，；])/)
    .map((clause) => `<span>${clause}</span>`)
    .join('');
}
