import type { Translate } from '../../utils/language/translate';

/** Who helps against fraud: in mainland China, in Taiwan, in Hong Kong. */
const LINES = /\b(?:96110|165|18222)\b/g;
/** A browser on a tablet, which cannot call, does not say that it is mobile. */
const PHONE = /Android.*Mobile/;

interface Props {
  /** The sentence that names the lines. */
  says: string;
  t: Translate;
}

/** The ways to call what a sentence names, on a phone. A click dials; the call is begun by the person. */
export function CallLines({ says, t }: Props) {
  if (!PHONE.test(navigator.userAgent)) return null;
  return (
    <p class="row">
      {says.match(LINES)?.map((number) => (
        // In a tab of its own: the popup stays, and its page is no place that a browser calls from.
        <a key={number} class="button plain" href={`tel:${number}`} target="_blank" rel="noopener noreferrer">
          {t('popup.call', { number })}
        </a>
      ))}
    </p>
  );
}
