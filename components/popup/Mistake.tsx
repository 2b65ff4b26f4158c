import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Try } from './Try';

interface Props {
  /** What would help to put the rule right, without secrets. */
  report: string;
  /** What the person says by opening it. */
  title: string;
  onCopy: (text: string) => Promise<Reply>;
  t: Translate;
}

/** "This is wrong", "this page is not known": a text the person reads and copies by themselves; nothing is sent. */
export function Mistake({ report, title, onCopy, t }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const reply = await onCopy(report);
    setCopied(reply.ok);
    return reply;
  };
  return (
    <details>
      <summary>{title}</summary>
      <div class="stack small">
        <p>{t('popup.mistake-means')}</p>
        <textarea class="address" readOnly rows={6} aria-label={t('popup.mistake-report')} value={report} />
        <Try icon={copied ? 'check' : 'copy'} act={copy} t={t}>
          {t(copied ? 'button.copied' : 'popup.mistake-copy')}
        </Try>
      </div>
    </details>
  );
}
