import type { Translate } from '../../utils/language/translate';
import type { DisplayedUrl } from '../../utils/url/display';
import { mayPassOn } from '../../utils/visit/may-pass-on';
import { GoBack } from './GoBack';
import { LetScan } from './LetScan';
import { OpenButton } from './OpenButton';
import { PassOn } from './PassOn';
import type { MetView, PopupWishes } from './wishes';

interface Props {
  view: MetView;
  address: DisplayedUrl;
  wishes: PopupWishes;
  t: Translate;
}

/**
 * The ways on from a page that names no danger: open it, copy it, send it to the phone. Nothing stands out that skips a
 * check, or opens what looks like another site.
 */
export function Ways({ view, address, wishes, t }: Props) {
  const isScan = view.kind === 'scan';
  const stay = isScan && <LetScan onStay={wishes.stay} t={t} />;
  if (!view.mayOpen) {
    return (
      <div class="stack">
        {stay || (address.hint && <GoBack onBack={wishes.goBack} t={t} />)}
        <p class="hint">{t(whyNot(view))}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      {stay}
      <OpenButton
        site={address.site}
        look={isScan || address.hint ? 'plain' : 'primary'}
        onOpen={wishes.open}
        t={t}
      />
      {mayPassOn(view.reason) && <PassOn address={address} wishes={wishes} t={t} />}
    </div>
  );
}

/** Why nothing is opened here at all. */
export function whyNot({ careful, reason, kind }: Pick<MetView, 'careful' | 'reason' | 'kind'>) {
  if (reason === 'admin-block') return 'popup.not-opened-admin';
  if (kind === 'login') return 'popup.not-opened-login';
  if (careful === 'unread') return 'popup.not-opened-unread';
  return careful ? 'popup.not-opened-careful' : 'popup.not-opened';
}
