import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { DisplayedUrl } from '../../utils/url/display';
import { mayPassOn } from '../../utils/visit/may-pass-on';
import { Button } from '../Button';
import { OpenButton } from './OpenButton';
import { PassOn } from './PassOn';
import { whyNot } from './Ways';
import type { MetView, PopupWishes } from './wishes';

interface Props {
  view: MetView;
  address: DisplayedUrl;
  wishes: PopupWishes;
  t: Translate;
}

/**
 * The ways on from a warning, a block or a page we do not know. The button that opens is made by the second
 * step and stands elsewhere; a double click takes the step back. Nobody takes it while the page is still being
 * read: the reason is not known by then, and its words would move the button away under the finger.
 */
export function GraveWays({ view, address, wishes, t }: Props) {
  const [understood, setUnderstood] = useState(false);
  if (!view.mayOpen) return <p class="hint">{t(whyNot(view))}</p>;
  return (
    <div class="stack grave-ways">
      <Button
        look="quiet"
        data-action="understand"
        aria-expanded={understood}
        disabled={view.isBeingRead ?? false}
        onClick={() => setUnderstood(!understood)}
      >
        {t('button.anyway')}
      </Button>
      {understood && (
        <>
          <p class="small">{t('popup.last-look', { site: address.site })}</p>
          <OpenButton site={address.site} look="danger" onOpen={wishes.open} t={t} />
          {mayPassOn(view.reason) && <PassOn address={address} wishes={wishes} t={t} />}
        </>
      )}
    </div>
  );
}
