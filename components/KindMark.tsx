import type { Translate } from '../utils/language/translate';
import type { Kind } from '../utils/rules/define-platform';
import { Icon } from './Icon';

/** What an interstitial does, as a shape and a word; the colour only repeats it. */
export function KindMark({ kind, t }: { kind: Kind; t: Translate }) {
  return (
    <span class="kind" data-kind={kind}>
      <Icon name={kind} />
      {t(`kind.${kind}`)}
    </span>
  );
}
