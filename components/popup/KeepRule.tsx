import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { describeRule } from '../../utils/own-rules/describe-rule';
import type { Platform } from '../../utils/rules/define-platform';
import { Button } from '../Button';
import { scrolls } from '../scrolls';

interface Props {
  rule: Platform;
  /** Asks for the permission; called straight from a click. */
  onKeep: () => Promise<Reply>;
  t: Translate;
}

/** "Always recognise this page": first what would be written, then the button that writes it. */
export function KeepRule({ rule, onKeep, t }: Props) {
  const [reply, setReply] = useState<Reply | null>(null);
  const [isAsking, setAsking] = useState(false);
  const keep = async () => {
    setAsking(true);
    // A screen reader says a status only when it changes.
    setReply(null);
    setReply(await onKeep());
    setAsking(false);
  };
  const rows = rule.rules.map(describeRule);
  const pages = rows.flatMap((row) => row.pages).join(' ');
  const where = rows.flatMap((row) => row.where).join(' | ');
  return (
    <details data-keep-rule={rule.id}>
      <summary>{t('popup.guess-keep')}</summary>
      <div class="stack small">
        <p>{t('popup.guess-keep-means', { host: rule.name.en })}</p>
        <dl class="why">
          <div>
            <dt class="soft">{t('popup.guess-rule-pages')}</dt>
            <dd {...scrolls(pages)}>
              <code>{pages}</code>
            </dd>
          </div>
          <div>
            <dt class="soft">{t('popup.guess-rule-where')}</dt>
            <dd {...scrolls(where)}>
              <code>{where}</code>
            </dd>
          </div>
        </dl>
        {!reply?.ok && (
          <Button data-action="keep-rule" disabled={isAsking} onClick={keep}>
            {t('popup.guess-keep-do')}
          </Button>
        )}
        <p role="status" class={reply?.ok === false ? 'hint' : undefined}>
          {reply && t(outcomeOf(reply))}
        </p>
      </div>
    </details>
  );
}

function outcomeOf(reply: Reply): TextKey {
  if (reply.ok) return 'popup.guess-kept';
  return reply.why === 'not-allowed' ? 'popup.guess-not-kept' : 'words.failed';
}
