import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Address } from '../Address';
import { Button } from '../Button';
import type { Pasted, PopupWishes } from './wishes';

interface Props {
  wishes: Pick<PopupWishes, 'readPasted' | 'openPasted'>;
  t: Translate;
}

/** A share text or a link goes in; the links and codes it holds come out. Nothing is asked of the network. */
export function Paste({ wishes, t }: Props) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const id = useId();
  const read = async (text: string) => setPasted(text.trim() === '' ? null : await wishes.readPasted(text));
  const isEmpty = pasted && pasted.links.length + pasted.codes.length === 0;
  return (
    <section class="paste stack">
      <label for={id}>{t('popup.paste')}</label>
      <textarea
        id={id}
        rows={2}
        placeholder={t('popup.paste-example')}
        onInput={(event) => read(event.currentTarget.value)}
      />
      <div role="status" class="stack">
        {isEmpty && <p class="soft small">{t('popup.paste-nothing')}</p>}
        {pasted?.links.map((address) => (
          <div key={address.href} class="found">
            <Address address={address} />
            <Button data-action="open-pasted" onClick={() => wishes.openPasted(address)}>
              {t('button.open', { site: address.site })}
            </Button>
          </div>
        ))}
        {pasted?.codes.map(({ code, use }) => (
          <p key={code} class="small">
            <code>{code}</code> {t(use === 'app' ? 'popup.code-app' : 'popup.code-passcode')}
          </p>
        ))}
      </div>
    </section>
  );
}
