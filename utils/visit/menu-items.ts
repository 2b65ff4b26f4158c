import type { Translate } from '../language/translate';

/** What a click in a menu wishes; its text is `menus.<id>`. */
export type MenuId = keyof typeof PLACES;

type Context = 'link' | 'selection' | 'action';

/** One entry as the browser's menu takes it. */
export interface MenuItem {
  id: MenuId;
  title: string;
  contexts: [Context];
  parentId?: MenuId;
  visible?: boolean;
}

/** Where each entry stands; those of the button are for a click with the right button on it. Parents come first. */
const PLACES = {
  'copy-link': { on: 'link' },
  'open-link': { on: 'link' },
  'look-at-link': { on: 'link' },
  'look-at-text': { on: 'selection' },
  pause: { on: 'action', when: false },
  'pause-hour': { on: 'action', within: 'pause' },
  'pause-restart': { on: 'action', within: 'pause' },
  'pause-until-resumed': { on: 'action', within: 'pause' },
  resume: { on: 'action', when: true },
  history: { on: 'action' },
  options: { on: 'action' },
} as const satisfies Readonly<Record<string, Place>>;

interface Place {
  on: Context;
  within?: 'pause';
  /** Shown only while Onward is paused, or only while it is not. */
  when?: boolean;
}

/** All entries in their order, parents before what is in them. */
export function menuItems(paused: boolean, t: Translate): MenuItem[] {
  return (Object.entries(PLACES) as [MenuId, Place][]).map(([id, { on, within, when }]) => ({
    id,
    title: t(`menus.${id}`),
    contexts: [on],
    ...(within && { parentId: within }),
    ...(when !== undefined && { visible: when === paused }),
  }));
}
