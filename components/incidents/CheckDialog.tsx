import type { VerifyReport } from '../../utils/incidents/verify';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { Sentences } from '../Sentences';

interface Props {
  /** `null` while it is being read. */
  report: VerifyReport | 'failed' | null;
  t: Translate;
  onRebuild: () => void;
  onClose: () => void;
}

const LISTED = 50;

/** Whether the history is as it was written, and where not. */
export function CheckDialog({ report, t, onRebuild, onClose }: Props) {
  const done = report === 'failed' ? null : report;
  return (
    <Dialog title={t('incidents.check')} onClose={onClose}>
      <div class="stack">
        {/* Always there: what comes with its words already in it is heard by few. */}
        <p role="status" data-outcome={done?.outcome}>
          {report === null && t('incidents.checking')}
          {done && <b>{t(`incidents.check-${done.outcome}`)}</b>}
        </p>
        {report === 'failed' && <p role="alert">{t('words.failed')}</p>}
        {done && <Report report={done} t={t} onRebuild={onRebuild} />}
        <div class="row">
          <Button onClick={onClose}>{t('button.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Report({ report, t, onRebuild }: { report: VerifyReport; t: Translate; onRebuild: () => void }) {
  const { chains, findings } = report;
  const sum = (of: 'entries' | 'erased') => chains.reduce((total, chain) => total + chain[of], 0);
  return (
    <>
      <p class="small">
        <Sentences t={t}>
          {t('incidents.check-entries', { count: sum('entries'), chains: chains.length })}
          {sum('erased') > 0 && t('incidents.check-erased', { count: sum('erased') })}
        </Sentences>
      </p>
      {findings.length > 0 && (
        <ul class="small">
          {findings.slice(0, LISTED).map(({ chain, seq, what }) => (
            <li key={`${chain} ${seq} ${what}`}>
              {t(`incidents.finding-${what}`)} <code>{`${chain.slice(0, 8)}#${seq}`}</code>
            </li>
          ))}
        </ul>
      )}
      {findings.length > LISTED && (
        <p class="small">{t('incidents.check-more', { count: findings.length - LISTED })}</p>
      )}
      {findings.some(({ what }) => what === 'projection-differs') && (
        <Button onClick={onRebuild}>{t('incidents.rebuild')}</Button>
      )}
      <p class="small soft">{t('incidents.check-means')}</p>
    </>
  );
}
