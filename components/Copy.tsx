import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { TextKey } from '../utils/language/areas';
import type { Translate } from '../utils/language/translate';
import { Button } from './Button';

interface Props extends Omit<ComponentProps<typeof Button>, 'icon' | 'onClick'> {
  /** What the button says before. */
  says: TextKey;
  /** What is said where it could not copy. */
  refused?: TextKey;
  onCopy: () => Promise<{ ok: boolean }>;
  t: Translate;
}

/** A button that copies, and says each time whether it could. */
export function Copy({ says, refused = 'words.failed', onCopy, t, ...button }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    // A screen reader says a status only when it changes.
    setCopied(null);
    setCopied((await onCopy()).ok);
  };
  return (
    <>
      <Button {...button} icon={copied ? 'check' : 'copy'} onClick={copy}>
        {t(copied ? 'button.copied' : says)}
      </Button>
      <p role="status" class={copied === false ? 'hint caution' : 'heard'}>
        {copied !== null && t(copied ? 'button.copied' : refused)}
      </p>
    </>
  );
}
