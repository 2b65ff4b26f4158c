import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Anyway } from '../Anyway';
import { Button } from '../Button';
import type { IncidentView } from './incident-view';

interface Props {
  view: IncidentView;
  onOpen: (id: string) => Promise<boolean>;
  t: Translate;
}

/** Opens the destination in a new tab; after a warning only with a second, deliberate step elsewhere. */
export function OpenAgain({ view: { id, destination, mayOpen, isGrave }, onOpen, t }: Props) {
  const [understood, setUnderstood] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!mayOpen || destination.state !== 'known') return null;
  const { site } = destination.address;
  const open = async () => setFailed(!(await onOpen(id)));
  return (
    <>
      {isGrave && <Anyway understood={understood} t={t} onToggle={() => setUnderstood(!understood)} />}
      {(!isGrave || understood) && (
        <Button look={isGrave ? 'danger' : 'plain'} data-action="open-again" onClick={open}>
          {t('button.open', { site })}
        </Button>
      )}
      {failed && (
        <small class="caution" role="alert">
          {t('words.failed')}
        </small>
      )}
    </>
  );
}
