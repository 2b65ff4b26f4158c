import type { Language } from '../language/translate';
import { isOwn } from '../own-rules/own-platform';
import type { Kind } from '../rules/define-platform';
import { HARMLESS_KINDS, type HarmlessKind, isHarmless } from '../rules/kinds';
import { SETTINGS_VERSION } from './migrate';

/** What the person wants for a platform. */
export const CHOICES = ['ask', 'open-directly', 'log-only', 'leave-alone'] as const;
export type Choice = (typeof CHOICES)[number];

/** How long Onward may stay quiet. */
export const PAUSES = ['hour', 'restart', 'until-resumed'] as const;
export type Pause = (typeof PAUSES)[number];

/** How pages look; `auto` is as the browser does. */
export const THEMES = ['auto', 'light', 'dark'] as const;

/** Watching all sites: off, on, or off because the browser gives (or gave) no access. */
export const WATCH_STATES = ['off', 'on', 'revoked'] as const;

/** How long the history is kept, in days; `null` is for ever. */
export const RETENTIONS = [7, 30, 90, 365, null] as const;

/** Everything the person can set. Stored as one object; `version` names its shape (`migrate.ts`). */
export interface Settings {
  version: number;
  language: 'auto' | Language;
  theme: (typeof THEMES)[number];
  /** Incidents are written by themselves. */
  recording: boolean;
  /** Only hosts are written, no addresses. */
  sitesOnly: boolean;
  retentionDays: (typeof RETENTIONS)[number];
  /** The line on the page; without it there is the badge only. */
  strip: boolean;
  /** The popup opens by itself where the browser can. */
  popupByItself: boolean;
  /** Destinations open in a new tab. */
  newTab: boolean;
  /** The choice for a platform; none: the default of the page's kind. */
  choices: Readonly<Record<string, Choice>>;
  defaults: Readonly<Record<HarmlessKind, Choice>>;
  /** Only platforms with a choice of their own are looked at; all others are left alone. */
  onlyPicked: boolean;
  /** Platforms for which "open directly from now on?" was answered with no. */
  declined: readonly string[];
  /** Platforms on whose own pages wrapped links go straight; it works where the browser gives access. */
  straight: readonly string[];
  /** Pages that no rule fits are looked at wherever they are; it works where the browser gives access. */
  watch: (typeof WATCH_STATES)[number];
  /** No strip for a platform until then, in milliseconds since 1970. */
  snoozed: Readonly<Record<string, number>>;
  /** Careful mode (长辈模式), with the question that guards its switch. */
  careful: null | { question: string; answer: string };
  sync: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  language: 'auto',
  theme: 'auto',
  recording: true,
  sitesOnly: false,
  retentionDays: 365,
  strip: true,
  popupByItself: false,
  newTab: false,
  choices: {},
  defaults: { notice: 'ask', preview: 'ask', wall: 'ask' },
  onlyPicked: false,
  declined: [],
  straight: [],
  watch: 'off',
  snoozed: {},
  careful: null,
  sync: false,
};

/**
 * What holds where the browser cannot read its own storage: nothing is recorded by itself, nothing deleted and no address
 * kept, and what careful mode keeps shut stays shut. The person may have wanted so.
 */
export const UNREAD_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  recording: false,
  sitesOnly: true,
  retentionDays: null,
  careful: { question: '', answer: '' },
};

/** Whether careful mode is on; `unread` protects in the same way, and is said in other words. */
export type Carefulness = boolean | 'unread';

/** Reads it off the settings: `unread` where these could not be read. */
export function carefulness({ careful }: Pick<Settings, 'careful'>): Carefulness {
  return careful === UNREAD_SETTINGS.careful ? 'unread' : careful !== null;
}

/**
 * The choice that holds for a page: nothing is opened directly behind a warning, a block, a scan or an unknown page,
 * whatever is chosen, and nothing at all in careful mode. Whoever made a rule has picked its platform.
 */
export function choiceFor(settings: Settings, platform: string, kind: Kind): Choice {
  const own = Object.hasOwn(settings.choices, platform) ? settings.choices[platform] : undefined;
  const chosen =
    own ?? (settings.onlyPicked && !isOwn(platform) ? 'leave-alone' : defaultFor(settings, kind));
  if (chosen !== 'open-directly') return chosen;
  return isHarmless(kind) && !settings.careful ? 'open-directly' : 'ask';
}

/** Whether a choice holds for what a platform shows of some harmless kind; which one it is, a page may have yet to say. */
export function holdsForSome(settings: Settings, platform: string, choice: Choice): boolean {
  return HARMLESS_KINDS.some((kind) => choiceFor(settings, platform, kind) === choice);
}

function defaultFor(settings: Settings, kind: Kind): Choice {
  return isHarmless(kind) ? settings.defaults[kind] : 'ask';
}
