import { spokenIn } from '../utils/language/spoken-in';
import type { Translate } from '../utils/language/translate';

/** A platform's own words, labelled as such. They are a stranger's text: never anything but text. */
export function Quote({ words, platform, t }: { words: string; platform: string; t: Translate }) {
  return (
    <figure class="quote">
      <figcaption>{t('words.platform-says', { platform })}</figcaption>
      <blockquote dir="auto" lang={spokenIn(words)}>
        {words}
      </blockquote>
    </figure>
  );
}
