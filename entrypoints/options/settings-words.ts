import type { TextKey } from '../../utils/language/areas';
import type { Language, Translate } from '../../utils/language/translate';
import { platforms } from '../../utils/rules/all-platforms';
import { HARMLESS_KINDS } from '../../utils/rules/kinds';
import type { Settings } from '../../utils/settings/settings';
import { escapeHidden } from '../../utils/url/hidden';
import { nameOf } from '../../utils/visit/platform-of';

/** One setting that would change, in words. */
interface Difference {
  field: string;
  from: string;
  to: string;
}

export const LABELS: Readonly<Record<Exclude<keyof Settings, 'version'>, TextKey>> = {
  language: 'options.language',
  theme: 'options.theme',
  recording: 'options.recording',
  sitesOnly: 'options.sites-only',
  retentionDays: 'options.retention',
  strip: 'options.strip',
  popupByItself: 'options.popup',
  newTab: 'options.new-tab',
  choices: 'options.platforms',
  defaults: 'options.defaults',
  onlyPicked: 'options.only-picked',
  declined: 'options.declined',
  straight: 'options.straight',
  watch: 'options.watch',
  snoozed: 'options.snoozed',
  careful: 'words.careful',
  sync: 'options.sync',
};

/** What differs between two settings, in words: a line for each, by platform or kind where they are set by those. */
export function differences(
  before: Settings,
  after: Settings,
  t: Translate,
  language: Language,
): Difference[] {
  const ids = new Set([before, after].flatMap(platformsIn));
  const [from, to] = [before, after].map((settings) => linesOf(settings, [...ids], t, language));
  return (from ?? []).flatMap(([field, value], index) => {
    const other = to?.[index]?.[1] ?? value;
    return other === value ? [] : [{ field, from: value, to: other }];
  });
}

/** Every platform that the settings speak of. */
function platformsIn({ choices, snoozed, declined, straight }: Settings): string[] {
  return [...Object.keys(choices), ...Object.keys(snoozed), ...declined, ...straight];
}

type Line = readonly [field: string, value: string];

/** Every setting with its name, the same lines in the same order whatever the settings are. */
function linesOf(settings: Settings, ids: readonly string[], t: Translate, language: Language): Line[] {
  const { retentionDays, choices, defaults, declined, straight, snoozed } = settings;
  const moments = new Intl.DateTimeFormat(language.replace('_', '-'), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const isOn = (on: boolean) => t(on ? 'options.yes' : 'options.no');
  const ofPlatform = (id: string, field: 'declined' | 'straight' | 'snoozed', value: string): Line => [
    t('options.import-of', { setting: t(LABELS[field]), platform: platformName(id, language) }),
    value,
  ];
  return [
    [t(LABELS.language), t(`options.language-${settings.language}`)],
    [t(LABELS.theme), t(`options.theme-${settings.theme}`)],
    [
      t(LABELS.retentionDays),
      retentionDays === null
        ? t('options.retention-forever')
        : t('options.retention-days', { count: retentionDays }),
    ],
    ...(Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((field): Line[] => {
      const value = settings[field];
      return typeof value === 'boolean' ? [[t(LABELS[field]), isOn(value)]] : [];
    }),
    [t(LABELS.watch), isOn(settings.watch === 'on')],
    [t(LABELS.careful), isOn(settings.careful !== null)],
    ...HARMLESS_KINDS.map(
      (kind): Line => [t('options.default-of', { kind: t(`kind.${kind}`) }), t(`choice.${defaults[kind]}`)],
    ),
    ...ids.flatMap((id): Line[] => {
      const choice = choices[id];
      const until = snoozed[id];
      return [
        [
          t('options.choice-of', { platform: platformName(id, language) }),
          choice ? t(`choice.${choice}`) : t('options.by-default'),
        ],
        ofPlatform(id, 'declined', isOn(declined.includes(id))),
        ofPlatform(id, 'straight', isOn(straight.includes(id))),
        ofPlatform(
          id,
          'snoozed',
          until === undefined ? t('options.nothing') : t('options.until', { time: moments.format(until) }),
        ),
      ];
    }),
  ];
}

/** What is set for one platform, named as among the differences. @param key its id, or any text out of a broken file */
export function nameOfEntry(
  field: 'choices' | 'snoozed',
  key: string,
  t: Translate,
  language: Language,
): string {
  const platform = platformName(key.slice(0, MAX_NAME), language);
  return field === 'choices'
    ? t('options.choice-of', { platform })
    : t('options.import-of', { setting: t(LABELS[field]), platform });
}

/** No platform has a longer one. */
const MAX_NAME = 64;

/** A platform by name; a person's own by its host, and one we do not know as it is written. */
function platformName(id: string, language: Language): string {
  const platform = platforms.find((each) => each.id === id);
  return platform ? nameOf(platform, language) : escapeHidden(id.replace(/^own-/, ''));
}
