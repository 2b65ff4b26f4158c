import type { Translate } from '../../utils/language/translate';
import { FORWARD, PIN } from '../drawings';
import { Icon } from '../Icon';

/** A notice that is met every day, with an address reserved for examples behind it. */
const TRY = 'https://link.zhihu.com/?target=https%3A%2F%2Fexample.com';

interface Props {
  /** The button is in the toolbar; `null` where the browser does not tell. */
  isPinned: boolean | null;
  t: Translate;
}

/** A page to try it on, and how to keep the button in sight. */
export function TryIt({ isPinned, t }: Props) {
  return (
    <section class="card stack">
      <h2>{t('welcome.try')}</h2>
      <p class="pin">
        <Icon name={isPinned ? 'check' : PIN} />
        <span>{t(isPinned ? 'welcome.pinned' : 'welcome.pin')}</span>
      </p>
      <p>{t('welcome.try-means')}</p>
      <a class="button primary" href={TRY} target="_blank" rel="noreferrer" data-action="try">
        <span>{t('welcome.try-open')}</span>
        <Icon name={FORWARD} />
      </a>
    </section>
  );
}
