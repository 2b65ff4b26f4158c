import type { Translate } from '../../utils/language/translate';
import type { ProposalView } from '../../utils/messages/views';
import { NameHint } from '../NameHint';
import { OpenButton } from './OpenButton';
import type { PopupWishes } from './wishes';

interface Props {
  /** All but the likeliest. */
  proposals: readonly ProposalView[];
  mayOpen: boolean;
  onOpen: PopupWishes['openProposal'];
  t: Translate;
}

/** Less likely places; folded away, so that they do not compete with the likeliest. */
export function OtherProposals({ proposals, mayOpen, onOpen, t }: Props) {
  return (
    <details>
      <summary>{t('popup.guess-others', { count: proposals.length })}</summary>
      <ul class="latest">
        {proposals.map(({ destination }) => (
          <li key={destination.href}>
            <b class="address">{destination.site}</b>
            <span class="address soft small">{destination.href}</span>
            {/* What is odd about the name is heard before the button that opens it. */}
            <NameHint address={destination} t={t} />
            {mayOpen && (
              <OpenButton
                site={destination.site}
                look="plain"
                onOpen={(where) => onOpen(destination.href, where)}
                t={t}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
