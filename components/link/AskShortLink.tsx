import { useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { Quote } from '../Quote';
import type { Asked, FoundLink } from './found-link';

interface Props {
  short: string;
  /** The page is about it: where it ends is what the person came to see. */
  isFirst: boolean;
  onAsk: () => Promise<Asked | null>;
  /** Told where it ends, once that is known. */
  onEnd: (end: FoundLink) => void;
  t: Translate;
}

/** Whom there is to ask, what that costs, and, after the click, the way the link took. */
export function AskShortLink({ short, isFirst, onAsk, onEnd, t }: Props) {
  const [state, setState] = useState<'idle' | 'asking' | 'refused' | Asked>('idle');
  const host = hostOf(short);
  const ask = async () => {
    if (state === 'asking') return;
    setState('asking');
    const asked = await onAsk();
    setState(asked ?? 'refused');
    if (asked?.end) onEnd(asked.end);
  };
  const asked = typeof state === 'object' ? state : null;
  const words = asked?.words;
  return (
    <div class="stack" aria-live="polite">
      {/* Who could not be reached once may be now. */}
      {(!asked || asked.why === 'unreachable') && (
        <>
          {/* It goes on to have the focus while it is asked. */}
          <Button
            look={isFirst ? 'primary' : 'plain'}
            data-action="ask-short-link"
            aria-disabled={state === 'asking'}
            onClick={ask}
          >
            {t(state === 'asking' ? 'link.asking' : 'link.ask', { host })}
          </Button>
          <p class="soft small">{t(state === 'refused' ? 'link.not-allowed' : 'link.ask-means', { host })}</p>
        </>
      )}
      {asked && <p class="soft small">{t('link.asked', { hops: asked.hops.join(' → ') })}</p>}
      {asked?.why && <p role="alert">{t(WHY[asked.why], { host: hostOf(asked.hops.at(-1) ?? short) })}</p>}
      {words?.text && <Quote words={words.text} platform={hostOf(words.page)} t={t} />}
    </div>
  );
}

const hostOf = (url: string): string => new URL(url).hostname;

/** Of the host that was asked last. */
const WHY: Readonly<Record<NonNullable<Asked['why']>, TextKey>> = {
  unreachable: 'link.unreachable',
  'no-destination': 'link.says-nothing',
  'not-a-short-link': 'link.says-nothing',
  'not-a-web-address': 'link.leads-to-app',
  'too-many-hops': 'link.leads-on',
  loop: 'link.leads-on',
};
