import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import type { LinkView } from '../../utils/messages/views';
import type { Resolution, Said } from '../../utils/resolve/resolve';
import { leadsNowhere } from '../../utils/rules/kinds';
import type { ShareCode } from '../../utils/share-text/share-text';
import { Heading } from '../Heading';
import { useHeldFocus } from '../held-focus';
import { KindMark } from '../KindMark';
import { Destination } from '../popup/Destination';
import { Paste } from '../popup/Paste';
import type { OpenWhere } from '../popup/wishes';
import { scrolls } from '../scrolls';
import { AskShortLink } from './AskShortLink';
import { Codes } from './Codes';
import { LinkWays } from './LinkWays';

/** One link of a text. */
export interface FoundLink {
  /** As written; what the wishes name it by. */
  url: string;
  /** What pages said on the way to it, where it is the end of a short link. */
  said: readonly Said[];
  view: LinkView;
  /** The platform's name in the person's language; empty where no rule fits. */
  platform: string;
  /** The short link that it is, or that it hides: only its own host knows where that ends. */
  short: string | null;
}

interface Props {
  links: readonly FoundLink[];
  /** Links of the text that nobody could say anything about. */
  unread: number;
  /** Links of the text that are too many to be shown. */
  more: number;
  codes: readonly ShareCode[];
  copyFailed: boolean;
  /** The text was forgotten with the browser's closing; the page came back without it. */
  isForgotten: boolean;
  /** There was more of the text than was read. */
  isCut: boolean;
  careful: boolean;
  onOpen: (link: FoundLink, where: OpenWhere) => Promise<Reply>;
  /** Opens a link as it was written, so that its platform scans it. */
  onScan: (link: FoundLink, where: OpenWhere) => Promise<Reply>;
  onCopy: (link: FoundLink) => Promise<Reply>;
  /** Asks for the permission and then the short link; `null` when the permission was refused. */
  onAsk: (link: FoundLink) => Promise<Asked | null>;
  /** Another text, where there is no link in this one. */
  onLook: (text: string) => Promise<Reply>;
  t: Translate;
}

/** What came of asking a short link, with its end as a link of its own. */
export interface Asked {
  hops: readonly string[];
  end?: FoundLink;
  /** Why there is no end to show. */
  why?: Exclude<Resolution['outcome'], 'resolved'>;
  /** What was said by the page that named none, or by one that names a problem; empty where it said nothing. */
  words?: Said;
}

/** Where the links of a text go: each destination first, and a click to open it. Nothing opens by itself. */
export function LinkScreen({
  links,
  unread,
  more,
  codes,
  copyFailed,
  isForgotten,
  isCut,
  careful,
  onOpen,
  onScan,
  onCopy,
  onAsk,
  onLook,
  t,
}: Props) {
  const main = useRef<HTMLElement>(null);
  useHeldFocus(main);
  const hands = { onOpen, onScan, onCopy, onAsk };
  return (
    <main ref={main} class="met">
      {links.length + unread === 0 && (
        <>
          <div class="missing">
            <Heading>{t('link.nothing')}</Heading>
            {codes.length === 0 && (
              <p class="soft">
                {t(isForgotten ? 'link.forgotten' : isCut ? 'link.cut' : 'link.nothing-means')}
              </p>
            )}
          </div>
          {codes.length === 0 && <Paste wishes={{ lookInto: onLook }} t={t} />}
        </>
      )}
      {isCut && links.length + codes.length > 0 && <p class="hint">{t('link.cut')}</p>}
      {unread > 0 && <p role="alert">{t('link.unread', { count: unread })}</p>}
      {copyFailed && <p class="hint">{t('link.copy-failed')}</p>}
      {links.map((link, index) => (
        <Found key={link.url} link={link} place={index} careful={careful} hands={hands} t={t} />
      ))}
      {more > 0 && <p class="soft small">{t('link.more', { count: more })}</p>}
      <Codes codes={codes} t={t} />
    </main>
  );
}

interface FoundProps {
  link: FoundLink;
  /** In the text; the end of a short link is a first one. */
  place: number;
  careful: boolean;
  hands: Pick<Props, 'onOpen' | 'onScan' | 'onCopy' | 'onAsk'>;
  t: Translate;
}

function Found({ link, place, careful, hands, t }: FoundProps) {
  const { view, platform, short } = link;
  const { onOpen, onScan, onCopy, onAsk } = hands;
  /** Where the short link was found to end, shown like any other link. */
  const [end, setEnd] = useState<FoundLink | null>(null);
  const { destination, kind, refusal } = view;
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
        <p class="soft small">{refusal ? t(`refusal.${refusal}`) : sentence(link, t)}</p>
        {short !== null && (
          <AskShortLink short={short} isFirst={place === 0} onAsk={() => onAsk(link)} onEnd={setEnd} t={t} />
        )}
        {view.is !== 'refused' && (
          <LinkWays
            view={view}
            address={destination}
            isFirst={place === 0 && short === null}
            careful={careful}
            onOpen={(where) => onOpen(link, where)}
            onScan={(where) => onScan(link, where)}
            onCopy={() => onCopy(link)}
            t={t}
          />
        )}
      </section>
      {/* Its heading takes the focus. */}
      {end && <Found link={end} place={0} careful={careful} hands={hands} t={t} />}
    </>
  );
}

/** By its nature: no page behind it would tell more. */
function isNowhere({ is, kind }: LinkView): boolean {
  return is === 'no-destination' && kind !== undefined && leadsNowhere(kind);
}

function sentence({ view, platform, short }: FoundLink, t: Translate): string {
  const { is, kind, destination } = view;
  if (is === 'no-destination' && !isNowhere(view)) return t('link.no-destination', { platform });
  if (is === 'plain' && !kind)
    return t(short ? 'link.short' : 'link.plain', { site: destination?.site ?? '' });
  return kind ? t(`kind-means.${kind}`, { platform }) : '';
}
