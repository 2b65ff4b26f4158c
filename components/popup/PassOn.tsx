import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { DisplayedUrl } from '../../utils/url/display';
import { Button } from '../Button';
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
  const [copied, setCopied] = useState<boolean | null>(null);
  const [hasQr, setHasQr] = useState(false);
  const copy = async () => setCopied((await wishes.copyDestination()).ok);
  const toggleQr = () => {
    if (!hasQr) wishes.showedQr();
    setHasQr(!hasQr);
  };
  return (
    <>
      <div class="pair">
        <Button icon={copied ? 'check' : 'copy'} data-action="copy-destination" onClick={copy}>
          {t(copied ? 'button.copied' : 'button.copy')}
        </Button>
        <Button icon="phone" data-action="show-qr" aria-expanded={hasQr} onClick={toggleQr}>
          {t('button.phone')}
        </Button>
      </div>
      <p role="status" class={copied === false ? 'hint' : 'heard'}>
        {copied === true && t('button.copied')}
        {copied === false && t(refused)}
      </p>
      {hasQr && <QrCode address={address} t={t} />}
    </>
  );
}
