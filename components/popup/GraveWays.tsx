import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { DisplayedUrl } from '../../utils/url/display';
import { mayPassOn } from '../../utils/visit/may-pass-on';
import { Anyway } from '../Anyway';
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
 * The ways on from a warning, a block or a page we do not know. Nobody takes the first step while the page
 * is still being read: the reason is not known by then, and its words would move the button away under the finger.
 */
export function GraveWays({ view, address, wishes, t }: Props) {
  const [understood, setUnderstood] = useState(false);
  if (!view.mayOpen) return <p class="hint">{t(whyNot(view))}</p>;
  return (
    <div class="stack">
      <Anyway
        understood={understood}
        disabled={view.isBeingRead ?? false}
        t={t}
        onToggle={() => setUnderstood(!understood)}
      />
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
