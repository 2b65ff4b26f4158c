import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import type { LookView, ProposalView } from '../../utils/messages/views';
import { Button } from '../Button';
import { GoBack } from './GoBack';
import { KeepRule } from './KeepRule';
import { notRecorded } from './not-recorded';
import { OpenButton } from './OpenButton';
import { whyNot } from './Ways';
import type { PopupWishes } from './wishes';

interface Props {
  proposal: ProposalView;
  look: LookView;
  wishes: PopupWishes;
  t: Translate;
}

/**
 * What can be done with the likeliest proposal: open it, see why, recognise the page always, record it. From a page that
 * passes itself off as another's, the way back stands out.
 */
export function ProposalWays({ proposal, look, wishes, t }: Props) {
  const [recorded, setRecorded] = useState<Reply | null>(look.isRecorded ? { ok: true } : null);
  const { href, site, hint } = proposal.destination;
  const isRecorded = recorded?.ok;
  const unrecorded = recorded && !recorded.ok ? notRecorded(recorded.why) : 'popup.unrecorded';
  const record = async () => setRecorded(await wishes.recordProposal(href));
  return (
    <div class="stack">
      {look.careful && <p class="hint">{t(whyNot({ careful: look.careful, kind: 'unknown' }))}</p>}
      {(look.careful || look.imitates) && <GoBack onBack={wishes.goBack} t={t} />}
      {!look.careful && (
        <OpenButton
          site={site}
          look={look.imitates || hint ? 'plain' : 'primary'}
          onOpen={(where) => wishes.openProposal(href, where)}
          t={t}
        />
      )}
      <details>
        <summary>{t('popup.guess-why')}</summary>
        <ul class="whys small">
          {proposal.why.map((why) => (
            <li key={why}>{t(`popup.guess-${why}`)}</li>
          ))}
        </ul>
      </details>
      {/* What is recognised is called a leaving page, and no imitation any more. */}
      {!look.careful && !look.imitates && proposal.rule && (
        <KeepRule rule={proposal.rule} onKeep={() => wishes.keepRule(href, proposal.origins ?? [])} t={t} />
      )}
      {look.isPrivate ? (
        <p class="small soft">{t('popup.private')}</p>
      ) : (
        <div class="record row small">
          <p role="status" class="soft">
            {t(isRecorded ? 'popup.recorded' : unrecorded)}
          </p>
          {!isRecorded && (
            <Button look="quiet" data-action="record" onClick={record}>
              {t('button.record')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
