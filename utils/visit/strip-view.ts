import type { TextKey } from '../language/areas';
import type { Language, Translate } from '../language/translate';
import type { StripView } from '../messages/views';
import type { Kind, Platform } from '../rules/define-platform';
import { isHarmless, leadsNowhere } from '../rules/kinds';
import type { Settings } from '../settings/settings';
import { isHeldBack } from '../unwrap/seriousness';
import type { DisplayedUrl } from '../url/display';
import { nameOf } from './platform-of';
import type { Visit } from './visit';

/**
 * What the strip on the page says. It holds a button only on harmless pages; on warnings, blocks and pages we
 * do not know, and before a name that can be taken for another, it points to the popup, where that is read first.
 *
 * @param address the destination as it may be shown
 * @param askDirectly it is time to ask whether this platform's links should open directly
 */
export function stripView(
  visit: Visit,
  platform: Platform,
  address: Pick<DisplayedUrl, 'site' | 'hint'> | undefined,
  askDirectly: boolean,
  settings: Pick<Settings, 'theme' | 'careful'>,
  t: Translate,
  language: Language,
): StripView {
  const { met } = visit;
  const { kind } = met;
  const name = nameOf(platform, language);
  const { site = '', hint } = address ?? {};
  const isOpenable = address && !hint && isHarmless(kind) && !isHeldBack(met);
  return {
    kind,
    label: `${name} · ${t(`kind.${kind}`)}`,
    ...(isOpenable
      ? { site, open: t('strip.open', { site }) }
      : { sentence: t(sentenceKey(visit, settings), { site }) }),
    ...(isOpenable &&
      askDirectly && {
        question: {
          text: t('strip.ask-directly', { platform: name }),
          yes: t('strip.yes'),
          no: t('strip.no'),
        },
      }),
    ...foot(settings, t, language),
  };
}

/** What every strip has. */
function foot({ theme, careful }: Pick<Settings, 'theme' | 'careful'>, t: Translate, language: Language) {
  return {
    dismiss: t('strip.dismiss'),
    snooze: t('strip.snooze'),
    language: language.replace('_', '-'),
    theme,
    isLarge: careful !== null,
  };
}

/** After a "yes" that the browser does not let come true yet: that one click on our button is still needed. */
export function needsClickView(
  kind: Kind,
  platform: Platform,
  settings: Pick<Settings, 'theme' | 'careful'>,
  t: Translate,
  language: Language,
): StripView {
  return {
    kind,
    label: nameOf(platform, language),
    sentence: t('strip.needs-click'),
    ...foot(settings, t, language),
  };
}

function sentenceKey({ met }: Visit, settings: Pick<Settings, 'careful'>): TextKey {
  if (met.kind === 'scan' && met.outcome === 'unwrapped') return 'strip.scan';
  if (met.kind === 'block') return 'strip.blocked';
  if (met.outcome === 'refused') return 'strip.refused';
  if (met.outcome === 'no-destination') return leadsNowhere(met.kind) ? 'strip.nowhere' : 'strip.withheld';
  // Nothing speaks of opening where nothing may be opened.
  return settings.careful || isHeldBack(met) ? 'strip.blocked' : 'strip.see-popup';
}
