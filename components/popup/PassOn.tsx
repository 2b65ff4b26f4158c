import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { DisplayedUrl } from '../../utils/url/display';
import { Button } from '../Button';
import { Copy } from '../Copy';
import { QrCode } from '../QrCode';
import type { PopupWishes } from './wishes';

interface Props {
  address: DisplayedUrl;
  wishes: Pick<PopupWishes, 'copyDestination' | 'showedQr'>;
  /** What is said where the browser refuses to copy: where else the address can be had differs. */
  refused?: TextKey;
  t: Translate;
}

/** Take the destination along: to the clipboard, or to a phone. */
export function PassOn({ address, wishes, refused = 'popup.copy-failed', t }: Props) {
  const [hasQr, setHasQr] = useState(false);
  const toggleQr = () => {
    if (!hasQr) wishes.showedQr();
    setHasQr(!hasQr);
  };
  return (
    <>
      <div class="pair">
        <Copy
          data-action="copy-destination"
          says="button.copy"
          refused={refused}
          onCopy={wishes.copyDestination}
          t={t}
        />
        <Button icon="phone" data-action="show-qr" aria-expanded={hasQr} onClick={toggleQr}>
          {t('button.phone')}
        </Button>
      </div>
      {hasQr && <QrCode address={address} t={t} />}
    </>
  );
}
