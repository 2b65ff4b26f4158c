import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Button } from '../Button';
import { failureIn } from '../failure';

interface Props extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  act: () => Promise<Reply>;
  t: Translate;
}

/** A button that says so where what it does has failed. */
export function Try({ act, t, ...button }: Props) {
  const [failed, setFailed] = useState<TextKey | null>(null);
  const onClick = async () => {
    // What fails once more is said once more.
    setFailed(null);
    setFailed(failureIn(await act()));
  };
  return (
    <>
      <Button {...button} onClick={onClick} />
      {failed && <p role="alert">{t(failed)}</p>}
    </>
  );
}
