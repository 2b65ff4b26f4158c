import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import type { PopupWishes } from './wishes';

/** A share text or a link goes in; a page of its own says where its links go. */
export function Paste({ wishes, t }: { wishes: Pick<PopupWishes, 'lookInto'>; t: Translate }) {
  const [text, setText] = useState('');
  const id = useId();
  const look = (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') wishes.lookInto(text);
  };
  return (
    <form class="paste stack" onSubmit={look}>
      <label for={id}>{t('popup.paste')}</label>
      <textarea
        id={id}
        rows={2}
        placeholder={t('popup.paste-example')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Button icon="search" data-action="look-into" onClick={look}>
        {t('popup.paste-look')}
      </Button>
    </form>
  );
}
