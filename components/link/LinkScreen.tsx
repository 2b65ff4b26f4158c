import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import type { Carefulness } from '../../utils/settings/settings';
import type { ShareCode } from '../../utils/share-text/share-text';
import { Heading } from '../Heading';
import { useHeldFocus } from '../held-focus';
import { Paste } from '../popup/Paste';
import { Codes } from './Codes';
import { Found } from './Found';
import type { FoundLink, LinkHands } from './found-link';

interface Props extends LinkHands {
  links: readonly FoundLink[];
  /** Links of the text that nobody could say anything about. */
  unread: number;
  /** Links of the text that are too many to be shown. */
  more: number;
  codes: readonly ShareCode[];
  copyFailed: boolean;
  /** The text was forgotten with the browser's closing, or a private one with its page's; the page came back without it. */
  isForgotten: boolean;
  /** There was more of the text than was read. */
  isCut: boolean;
  careful: Carefulness;
  /** What was found in private, which the browser would open in an ordinary tab: only copying is left. */
  mustCopy: boolean;
  /** Another text, where there is no link in this one. */
  onLook: (text: string) => Promise<Reply>;
  t: Translate;
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
  mustCopy,
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
    <>
      <header class="row">
        <img src="/icons/48.png" width="24" height="24" alt="" />
        {t('words.product')}
      </header>
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
          <Found
            // Where a short link ends is asked for anew: careful mode decides what may be opened of that.
            key={`${link.url} ${careful}`}
            link={link}
            place={index}
            careful={careful}
            mustCopy={mustCopy}
            hands={hands}
            t={t}
          />
        ))}
        {more > 0 && <p class="soft small">{t('link.more', { count: more })}</p>}
        <Codes codes={codes} t={t} />
      </main>
    </>
  );
}
