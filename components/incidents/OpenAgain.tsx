import type { TargetedMouseEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Anyway } from '../Anyway';
import { Button } from '../Button';
import { failureIn } from '../failure';
import type { IncidentView } from './incident-view';

interface Props {
  view: IncidentView;
  onOpen: (id: string) => Promise<Reply>;
  t: Translate;
}

/** Opens the destination in a new tab; after a warning only with a second, deliberate step elsewhere. */
export function OpenAgain({ view: { id, destination, mayOpen, isGrave }, onOpen, t }: Props) {
  const [understood, setUnderstood] = useState(false);
  const [failure, setFailure] = useState<TextKey | null>(null);
  if (!mayOpen || destination.state !== 'known') return null;
  const { site } = destination.address;
  const open = async ({ detail }: TargetedMouseEvent<HTMLButtonElement>) => {
    // A double click is one: a link that holds only once is asked for once.
    if (detail > 1) return;
    // A screen reader says a status only when it changes.
    setFailure(null);
    setFailure(failureIn(await onOpen(id), 'incidents.gone'));
  };
  return (
    <>
      {isGrave && <Anyway understood={understood} t={t} onToggle={() => setUnderstood(!understood)} />}
      {(!isGrave || understood) && (
        <Button look={isGrave ? 'danger' : 'plain'} data-action="open-again" onClick={open}>
          {t('button.open', { site })}
        </Button>
      )}
      {failure && (
        <small class="caution" role="alert">
          {t(failure)}
        </small>
      )}
    </>
  );
}
