import type { Translate } from '../../utils/language/translate';
import { FORWARD, PIN } from '../drawings';
import { Icon } from '../Icon';

/** A notice that is met every day, with an address reserved for examples behind it. */
const TRY = 'https://link.zhihu.com/?target=https%3A%2F%2Fexample.com';

const PLACES = {
  toolbar: ['check', 'welcome.pinned'],
  hidden: [PIN, 'welcome.pin'],
  menu: ['phone', 'welcome.in-menu'],
} as const;

/** `hidden`: behind the toolbar's puzzle piece. `menu`: in that of a browser without a toolbar. */
export type ButtonPlace = keyof typeof PLACES;

interface Props {
  /** Where the button is. */
  button: ButtonPlace;
  t: Translate;
}

/** A page to try it on, and how to keep the button in sight. */
export function TryIt({ button, t }: Props) {
  const [icon, says] = PLACES[button];
  return (
    <section class="card stack">
      <h2>{t('welcome.try')}</h2>
      <p class="pin">
        <Icon name={icon} />
        <span>{t(says)}</span>
      </p>
      <p>{t('welcome.try-means')}</p>
      <a class="button primary" href={TRY} target="_blank" rel="noreferrer" data-action="try">
        <span>{t('welcome.try-open')}</span>
        <Icon name={FORWARD} />
      </a>
    </section>
  );
}
