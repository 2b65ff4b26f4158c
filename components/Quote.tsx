import { spokenIn } from '../utils/language/spoken-in';
import type { Translate } from '../utils/language/translate';
import { scrolls } from './scrolls';

interface Props {
  words: string;
  platform: string;
  /** Long words do not push away what can be done: they are scrolled. */
  isBounded?: boolean;
  t: Translate;
}

/** A platform's own words, labelled as such. They are a stranger's text: never anything but text. */
export function Quote({ words, platform, isBounded, t }: Props) {
  return (
    <figure class="quote">
      <figcaption>{t('words.platform-says', { platform })}</figcaption>
      <blockquote dir="auto" lang={spokenIn(words)} {...(isBounded && scrolls(words))}>
        {words}
      </blockquote>
    </figure>
  );
}
