import type { TextKey } from '../language/areas';
import type { Translate } from '../language/translate';

/** What a click in a menu wishes. */
export const MENU_IDS = [
  'copy-link',
  'open-link',
  'look-at-link',
  'look-at-text',
  'pause',
  'pause-hour',
  'pause-restart',
  'pause-until-resumed',
  'resume',
  'history',
  'options',
] as const;
export type MenuId = (typeof MENU_IDS)[number];

type Context = 'link' | 'selection' | 'action';

/** One entry as the browser's menu takes it. */
export interface MenuItem {
  id: MenuId;
  title: string;
  contexts: [Context];
  parentId?: MenuId;
  visible?: boolean;
}

/** Where each entry stands; those of the button are for a click with the right button on it. */
const PLACES: Readonly<Record<MenuId, { on: Context; text: TextKey; within?: MenuId; when?: boolean }>> = {
  'copy-link': { on: 'link', text: 'menus.copy-link' },
  'open-link': { on: 'link', text: 'menus.open-link' },
  'look-at-link': { on: 'link', text: 'menus.look-at-link' },
  'look-at-text': { on: 'selection', text: 'menus.look-at-text' },
  pause: { on: 'action', text: 'menus.pause', when: false },
  'pause-hour': { on: 'action', text: 'menus.pause-hour', within: 'pause' },
  'pause-restart': { on: 'action', text: 'menus.pause-restart', within: 'pause' },
  'pause-until-resumed': { on: 'action', text: 'menus.pause-until-resumed', within: 'pause' },
  resume: { on: 'action', text: 'menus.resume', when: true },
  history: { on: 'action', text: 'menus.history' },
  options: { on: 'action', text: 'menus.options' },
};

/** All entries in their order, parents before what is in them. */
export function menuItems(paused: boolean, t: Translate): MenuItem[] {
  return MENU_IDS.map((id) => {
    const { on, text, within, when } = PLACES[id];
    return {
      id,
      title: t(text),
      contexts: [on],
      ...(within && { parentId: within }),
      ...(when !== undefined && { visible: when === paused }),
    };
  });
}
