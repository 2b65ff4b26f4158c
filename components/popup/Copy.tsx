import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { Try } from './Try';
import type { PopupWishes } from './wishes';

interface Props {
  text: string;
  /** What the button says before. */
  says: TextKey;
  onCopy: PopupWishes['copyText'];
  t: Translate;
}

/** A button that copies a text, and says whether it could. */
export function Copy({ text, says, onCopy, t }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const reply = await onCopy(text);
    setCopied(reply.ok);
    return reply;
  };
  return (
    <Try icon={copied ? 'check' : 'copy'} act={copy} t={t}>
      {t(copied ? 'button.copied' : says)}
    </Try>
  );
}
