import { browser } from './api';

/** What the button shows where a tab has no badge of its own. */
export type ButtonMark =
  | { is: 'plain' }
  /** Onward is quiet. @param words what the button says meanwhile */
  | { is: 'paused'; words: string }
  /** So many complaints have run past a term. */
  | { is: 'late'; count: number; words: string };

const COLOURS = { paused: '#4a5254', late: '#5b3b8c' } as const;

const icons = (name: string) =>
  Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${name}${size}.png`]));

/** Shows it by a picture, a mark and words. */
export async function showButtonMark(mark: ButtonMark): Promise<void> {
  const text = { plain: '', paused: '‖', late: mark.is === 'late' ? String(mark.count) : '' }[mark.is];
  await Promise.all([
    browser.action.setIcon({ path: icons(mark.is === 'paused' ? 'paused-' : '') }),
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title: mark.is === 'plain' ? browser.i18n.getMessage('extName') : mark.words }),
  ]);
  if (mark.is === 'plain') return;
  await browser.action.setBadgeBackgroundColor({ color: COLOURS[mark.is] });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
