import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import type { LinkView } from '../../utils/messages/views';
import { isGrave } from '../../utils/rules/kinds';
import type { Carefulness } from '../../utils/settings/settings';
import type { DisplayedUrl } from '../../utils/url/display';
import { mayPassOn } from '../../utils/visit/may-pass-on';
import { Anyway } from '../Anyway';
import { OpenButton } from '../popup/OpenButton';
import { PassOn } from '../popup/PassOn';
import { whyNot } from '../popup/Ways';
import type { OpenWhere } from '../popup/wishes';

interface Props {
  view: LinkView;
  /** Absent: the address does not say where it leads. */
  address: DisplayedUrl | undefined;
  /** The link that the page is about, and that is no short link; the others are less loud. */
  isFirst: boolean;
  careful: Carefulness;
  /** It can only be copied, see `LinkScreen`. */
  mustCopy: boolean;
  onOpen: (where: OpenWhere) => Promise<Reply>;
  /** Opens the link as it was written: its platform scans it, and leads on by itself. */
  onScan: (where: OpenWhere) => Promise<Reply>;
  onCopy: () => Promise<Reply>;
  t: Translate;
}

/** The ways on from a link; where a danger may be named, behind a second step, as in the popup. */
export function LinkWays({ view, address, isFirst, careful, mustCopy, onOpen, onScan, onCopy, t }: Props) {
  const grave = view.kind !== undefined && isGrave(view.kind);
  const first = isFirst ? 'primary' : 'plain';
  const isScan = view.kind === 'scan';
  // Who is in a hurry takes the button that stands out: that one skips no check, and opens no look-alike.
  const harmless = isScan || address?.hint ? 'plain' : first;
  const byHand = mustCopy && <p class="hint">{t('link.by-hand')}</p>;
  const scan =
    isScan &&
    (byHand || <OpenButton site={address?.site ?? ''} look={first} scanned onOpen={onScan} t={t} />);
  const [understood, setUnderstood] = useState(!grave);
  if (!address) return scan && <div class="stack">{scan}</div>;
  if (!view.mayOpen) {
    return (
      <div class="stack">
        {scan}
        <p class="hint">{t(whyNot({ careful, kind: view.kind ?? 'unknown' }))}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      {scan}
      {grave && <Anyway understood={understood} t={t} onToggle={() => setUnderstood(!understood)} />}
      {understood && (
        <>
          {grave && <p class="small">{t('popup.last-look', { site: address.site })}</p>}
          {byHand ? (
            !scan && byHand
          ) : (
            <OpenButton site={address.site} look={grave ? 'danger' : harmless} onOpen={onOpen} t={t} />
          )}
          {mayPassOn(view.reason) && (
            <PassOn
              address={address}
              wishes={{ copyDestination: onCopy, showedQr: () => {} }}
              refused="link.not-copied"
              t={t}
            />
          )}
        </>
      )}
    </div>
  );
}
