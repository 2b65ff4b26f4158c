import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { MESSAGE } from '../drawings';
import type { IconName } from '../Icon';

interface Props {
  platform: string;
  /** The destination, whole. */
  url: string;
  /** The code for the phone is shown. */
  hasQr: boolean;
  onQr: () => void;
  onCopy: (text: string) => Promise<boolean>;
  t: Translate;
}

/**
 * Take the destination along: the address, a message for a friend, or a code for the phone. Its buttons show a picture;
 * their names are heard.
 */
export function PassOn({ platform, url, hasQr, onQr, onCopy, t }: Props) {
  const [copied, setCopied] = useState<'link' | 'message' | 'failed' | null>(null);
  const copy = async (what: 'link' | 'message', text: string) => {
    // A screen reader says a status only when it changes.
    setCopied(null);
    setCopied((await onCopy(text)) ? what : 'failed');
  };
  const picture = (icon: IconName, label: string) => ({
    look: 'quiet' as const,
    icon,
    title: label,
    children: <span class="heard">{label}</span>,
  });
  return (
    <div class="pass-on row">
      <Button
        {...picture(copied === 'link' ? 'check' : 'copy', t('button.copy'))}
        data-action="copy-link"
        onClick={() => copy('link', url)}
      />
      <Button
        {...picture(copied === 'message' ? 'check' : MESSAGE, t('incidents.copy-message'))}
        data-action="copy-message"
        onClick={() => copy('message', t('incidents.message', { platform, url }))}
      />
      <Button
        {...picture('phone', t('button.phone'))}
        data-action="show-qr"
        aria-expanded={hasQr}
        onClick={onQr}
      />
      <small role="status" class={copied === 'failed' ? 'caution' : 'heard'}>
        {copied === 'failed' && t('incidents.copy-failed')}
        {(copied === 'link' || copied === 'message') && t('button.copied')}
      </small>
    </div>
  );
}
