import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { LinkView, Reply } from '../../utils/messages/protocol';
import type { DisplayedUrl } from '../../utils/url/display';
import { Button } from '../Button';
import { OpenButton } from '../popup/OpenButton';
import { PassOn } from '../popup/PassOn';
import { needsSecondStep } from '../popup/second-step';
import type { OpenWhere } from '../popup/wishes';

interface Props {
  view: LinkView;
  address: DisplayedUrl;
  /** The link that the page is about; those beside it are less loud. */
  isFirst: boolean;
  onOpen: (where: OpenWhere) => Promise<Reply>;
  onCopy: () => Promise<Reply>;
  t: Translate;
}

/** The ways on from a link; where a danger may be named, behind a second step, as in the popup. */
export function LinkWays({ view, address, isFirst, onOpen, onCopy, t }: Props) {
  const isGrave = view.kind !== undefined && needsSecondStep(view.kind);
  const harmless = isFirst ? 'primary' : 'plain';
  const [understood, setUnderstood] = useState(!isGrave);
  if (!view.mayOpen) return <p class="hint">{t('popup.not-opened')}</p>;
  return (
    <div class="stack">
      {isGrave && (
        <Button
          look="quiet"
          data-action="understand"
          aria-expanded={understood}
          onClick={() => setUnderstood(!understood)}
        >
          {t('button.anyway')}
        </Button>
      )}
      {understood && (
        <>
          {isGrave && <p class="small">{t('popup.last-look', { site: address.site })}</p>}
          <OpenButton site={address.site} look={isGrave ? 'danger' : harmless} onOpen={onOpen} t={t} />
          <PassOn
            address={address}
            wishes={{ copyDestination: onCopy, showedQr: () => {} }}
            refused="link.not-copied"
            t={t}
          />
        </>
      )}
    </div>
  );
}
