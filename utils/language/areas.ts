import type complaint from '../../locales/en/complaint.json';
import type incidents from '../../locales/en/incidents.json';
import type kinds from '../../locales/en/kinds.json';
import type link from '../../locales/en/link.json';
import type menus from '../../locales/en/menus.json';
import type options from '../../locales/en/options.json';
import type popup from '../../locales/en/popup.json';
import type strip from '../../locales/en/strip.json';
import type welcome from '../../locales/en/welcome.json';
import type words from '../../locales/en/words.json';

/** The texts of one screen are an area; `words` are shared by all. English has every key, a test compares. */
interface Areas {
  /** The kinds in words; apart, because the background says them too. */
  kinds: typeof kinds;
  words: typeof words;
  popup: typeof popup;
  incidents: typeof incidents;
  /** What a complaint draft says; fetched when one is made. */
  complaint: typeof complaint;
  options: typeof options;
  welcome: typeof welcome;
  strip: typeof strip;
  menus: typeof menus;
  link: typeof link;
}

export type Area = keyof Areas;

/** Every key of every area. */
export type TextKey = { [A in Area]: keyof Areas[A] }[Area];
