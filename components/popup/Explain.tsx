import type { Translate } from '../../utils/language/translate';
import type { MetView } from './wishes';

/** Why the popup says what it says: the rule, where the destination stood, when the facts were last seen. */
export function Explain({ view, t }: { view: MetView; t: Translate }) {
  const rows: [string, string][] = [
    [t('popup.why-page'), view.url],
    [t('popup.why-rule'), view.rule.id],
    ...(view.how ? ([[t('popup.why-how'), view.how]] as [string, string][]) : []),
    ...(view.hops > 1 ? ([[t('popup.why-hops'), String(view.hops)]] as [string, string][]) : []),
    [t('popup.why-verified'), view.rule.verified],
    ...(view.destination ? ([[t('popup.why-whole'), view.destination.href]] as [string, string][]) : []),
  ];
  return (
    <details>
      <summary>{t('popup.why')}</summary>
      <dl class="why small">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt class="soft">{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
