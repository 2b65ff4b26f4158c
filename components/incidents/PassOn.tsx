import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { DisplayedUrl } from '../../utils/url/display';
import { Button } from '../Button';
import { QrCode } from '../QrCode';
import type { IncidentView } from './incident-view';

interface Props {
  view: IncidentView;
  address: DisplayedUrl;
  onCopy: (text: string) => Promise<boolean>;
  t: Translate;
}

/** Take the destination along: the address, a message for a friend, or a code for the phone. */
export function PassOn({ view, address, onCopy, t }: Props) {
  const [copied, setCopied] = useState<'link' | 'message' | 'failed' | null>(null);
  const [hasQr, setHasQr] = useState(false);
  const message = t('incidents.message', { platform: view.platform, url: address.href });
  const copy = async (what: 'link' | 'message', text: string) =>
    setCopied((await onCopy(text)) ? what : 'failed');
  return (
    <div class="stack">
      <div class="row">
        <Button
          icon={copied === 'link' ? 'check' : 'copy'}
          data-action="copy-link"
          onClick={() => copy('link', address.href)}
        >
          {t(copied === 'link' ? 'button.copied' : 'button.copy')}
        </Button>
        <Button
          icon={copied === 'message' ? 'check' : 'note'}
          data-action="copy-message"
          onClick={() => copy('message', message)}
        >
          {t(copied === 'message' ? 'button.copied' : 'incidents.copy-message')}
        </Button>
        <Button icon="phone" data-action="show-qr" aria-expanded={hasQr} onClick={() => setHasQr(!hasQr)}>
          {t('button.phone')}
        </Button>
      </div>
      <p role="status" class={copied === 'failed' ? 'small caution' : 'heard'}>
        {copied === 'failed' && t('incidents.copy-failed')}
        {(copied === 'link' || copied === 'message') && t('button.copied')}
      </p>
      {hasQr && <QrCode address={address} t={t} />}
    </div>
  );
}
