import type { TextKey } from '../../utils/language/areas';
import { placeInWords } from '../../utils/language/place-words';
import type { Translate } from '../../utils/language/translate';
import { scrolls } from '../scrolls';
import type { MetView } from './wishes';

/** Why the popup says what it says: the rule, where the destination stood, when the facts were last seen. */
export function Explain({ view, t }: { view: MetView; t: Translate }) {
  const rows: { key: TextKey; code?: string | undefined; says?: string | undefined }[] = [
    { key: 'popup.why-page', code: view.url },
    { key: 'popup.why-rule', code: view.rule.id },
    { key: 'popup.why-how', says: view.how && placeInWords(view.how, t) },
    { key: 'popup.why-hops', code: view.hops > 1 ? String(view.hops) : undefined },
    { key: 'popup.why-verified', code: view.rule.verified },
    { key: 'popup.why-whole', code: view.destination?.href },
  ];
  return (
    <details>
      <summary>{t('popup.why')}</summary>
      <dl class="why small">
        {rows.map(
          ({ key, code, says }) =>
            (code || says) && (
              <div key={key}>
                <dt class="soft">{t(key)}</dt>
                <dd {...scrolls(code)}>{says || <code>{code}</code>}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
