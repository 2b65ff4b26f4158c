import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { LinkView } from '../../utils/messages/views';
import { leadsNowhere } from '../../utils/rules/kinds';
import type { Carefulness } from '../../utils/settings/settings';
import { Heading } from '../Heading';
import { KindMark } from '../KindMark';
import { Destination } from '../popup/Destination';
import { Helplines } from '../popup/Helplines';
import { meaningOf, namesHarm } from '../popup/Reason';
import { scrolls } from '../scrolls';
import { AskShortLink } from './AskShortLink';
import type { FoundLink, LinkHands } from './found-link';
import { LinkWays } from './LinkWays';

interface Props {
  link: FoundLink;
  /** In the text; the end of a short link is a first one. */
  place: number;
  careful: Carefulness;
  mustCopy: boolean;
  hands: LinkHands;
  t: Translate;
}

/** A link of a text, with its destination and what can be done; under it the end of a short link, once asked for. */
export function Found({ link, place, careful, mustCopy, hands, t }: Props) {
  const { view, platform, short } = link;
  const { onOpen, onScan, onCopy, onAsk } = hands;
  /** Where the short link was found to end, shown like any other link. */
  const [end, setEnd] = useState<FoundLink | null>(null);
  const { destination, kind, refusal } = view;
  const means = useId();
  return (
    <>
      {place === 1 && <p class="soft small">{t('link.others')}</p>}
      {kind && (
        <p class="row met-by">
          <KindMark kind={kind} t={t} />
          <span class="soft">{platform}</span>
        </p>
      )}
      <section class="goal" data-link={link.url}>
        {destination ? (
          <Destination
            address={destination}
            flags={view.flags}
            isLater={place > 0}
            {...(place === 0 && { describedBy: means })}
            // It leads on from there, and nobody but its host knows where to.
            {...(short !== null && { says: t('link.short-link') })}
            t={t}
          />
        ) : (
          <div class="missing">
            <Heading isLater={place > 0}>
              {t(
                view.is === 'refused' ? 'link.refused' : isNowhere(view) ? 'outcome.nowhere' : 'link.unknown',
              )}
            </Heading>
            {/* Of several links in a text, this one. */}
            <p>
              <code class="candidate" {...scrolls(link.url)}>
                {link.url}
              </code>
            </p>
          </div>
        )}
        <p id={means} class="soft small">
          {refusal ? t(`refusal.${refusal}`) : sentence(link, t)}
        </p>
        {namesHarm(view.reason) && <Helplines t={t} />}
        {short !== null && (
          <AskShortLink short={short} isFirst={place === 0} onAsk={() => onAsk(link)} onEnd={setEnd} t={t} />
        )}
        {view.is !== 'refused' && (
          <LinkWays
            view={view}
            address={destination}
            isFirst={place === 0 && short === null}
            careful={careful}
            mustCopy={mustCopy}
            onOpen={(where) => onOpen(link, where)}
            onScan={(where) => onScan(link, where)}
            onCopy={() => onCopy(link)}
            t={t}
          />
        )}
      </section>
      {/* Its heading takes the focus. */}
      {end && <Found link={end} place={0} careful={careful} mustCopy={mustCopy} hands={hands} t={t} />}
    </>
  );
}

/** By its nature: no page behind it would tell more. */
function isNowhere({ is, kind }: LinkView): boolean {
  return is === 'no-destination' && kind !== undefined && leadsNowhere(kind);
}

function sentence({ view, platform, short }: FoundLink, t: Translate): string {
  const { is, kind, reason, destination } = view;
  if (is === 'no-destination' && !isNowhere(view)) return t('link.no-destination', { platform });
  if (is === 'plain' && !kind)
    return t(short ? 'link.short' : 'link.plain', { site: destination?.site ?? '' });
  return kind ? t(`kind-means.${meaningOf(kind, reason)}`, { platform }) : '';
}
