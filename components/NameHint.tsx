import type { Translate } from '../utils/language/translate';
import type { DisplayedUrl } from '../utils/url/display';

interface Props {
  address: DisplayedUrl;
  /** How it looks: as a box of its own, or among other lines. */
  look?: 'hint' | 'small caution';
  /** For what is described by it. */
  id?: string;
  t: Translate;
}

/** What to be wary of in a site's name; wherever a click opens it. */
export function NameHint({ address: { hint, site }, look = 'hint', id, t }: Props) {
  if (!hint) return null;
  const name = 'name' in hint ? hint.name : '';
  return (
    <p id={id} class={look}>
      {t(`hint.${hint.hint}`, { site, name })}
    </p>
  );
}
