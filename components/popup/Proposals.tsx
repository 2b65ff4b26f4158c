import type { Translate } from '../../utils/language/translate';
import type { LookView } from '../../utils/messages/views';
import { Heading } from '../Heading';
import { CallLines } from './CallLines';
import { Destination } from './Destination';
import { GoBack } from './GoBack';
import { OtherProposals } from './OtherProposals';
import { ProposalWays } from './ProposalWays';
import type { PopupWishes } from './wishes';

interface Props {
  look: LookView;
  wishes: PopupWishes;
  t: Translate;
}

/** A page that no rule fits: where it seems to lead, and why. The person decides. */
export function Proposals({ look, wishes, t }: Props) {
  const [first, ...others] = look.proposals;
  if (look.warning || (look.imitates && !first)) return <Warned look={look} onBack={wishes.goBack} t={t} />;
  return (
    <>
      {look.imitates && (
        <p id="guess-imitates" class="hint">
          {t('popup.guess-imitates', { site: look.imitates })}
        </p>
      )}
      {first && (
        <section class="goal" data-proposal={first.destination.href}>
          <Destination
            address={first.destination}
            flags={first.flags}
            says={t('popup.guess-title')}
            describedBy={look.imitates ? 'guess-imitates guess-unsure' : 'guess-unsure'}
            t={t}
          />
          <p id="guess-unsure" class="small soft">
            {t('popup.guess-unsure')}
          </p>
          <ProposalWays proposal={first} look={look} wishes={wishes} t={t} />
        </section>
      )}
      {others.length > 0 && (
        <OtherProposals proposals={others} mayOpen={!look.careful} onOpen={wishes.openProposal} t={t} />
      )}
    </>
  );
}

interface WarnedProps {
  look: LookView;
  onBack: PopupWishes['goBack'];
  t: Translate;
}

/** A stop page that names a danger, or a page that is one itself: the way back, and none on. */
function Warned({ look: { warning, imitates = '' }, onBack, t }: WarnedProps) {
  const says = t(`popup.guess-${warning ?? 'imitates'}`, { site: imitates });
  return (
    <section class="grave stack">
      <div class="reason">
        <Heading describedBy="warned">{t(warning ? 'popup.guess-warned' : 'popup.guess-fake')}</Heading>
        <p id="warned">{says}</p>
      </div>
      {warning === 'anti-fraud' && <CallLines says={says} t={t} />}
      <GoBack onBack={onBack} t={t} />
    </section>
  );
}
