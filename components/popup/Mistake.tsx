import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Copy } from '../Copy';

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
  return (
    <details>
      <summary>{title}</summary>
      <div class="stack small">
        <p>{t('popup.mistake-means')}</p>
        <textarea
          class="address"
          readOnly
          autocomplete="off"
          rows={6}
          aria-label={t('popup.mistake-report')}
          value={report}
        />
        <Copy says="popup.mistake-copy" onCopy={() => onCopy(report)} t={t} />
      </div>
    </details>
  );
}
