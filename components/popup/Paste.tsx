import { useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Reply } from '../../utils/messages/protocol';
import { Try } from './Try';
import type { PopupWishes } from './wishes';

interface Props {
  /** What the field begins with. */
  start?: string;
  wishes: Pick<PopupWishes, 'lookInto'>;
  t: Translate;
}

/** A share text or a link goes in; a page of its own says where its links go. Without one, the button asks for it. */
export function Paste({ start = '', wishes, t }: Props) {
  const [text, setText] = useState(start);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const look = async (): Promise<Reply> => {
    if (text.trim() !== '') return wishes.lookInto(text);
    field.current?.focus();
    return { ok: true };
  };
  return (
    <div class="paste stack">
      <label for={id}>{t('popup.paste')}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        autocomplete="off"
        defaultValue={start}
        placeholder={t('popup.paste-example')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Try icon="search" data-action="look-into" act={look} t={t}>
        {t('popup.paste-look')}
      </Try>
    </div>
  );
}
