import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Pack } from '../../utils/rules/define-platform';
import type { Choice } from '../../utils/settings/settings';
import { LOCK } from '../drawings';
import { useHeldFocus } from '../held-focus';
import { Icon } from '../Icon';
import { type Chosen, Defaults } from './Defaults';
import { type PackOffer, Packs } from './Packs';
import { Pictures } from './Pictures';
import { Reach } from './Reach';
import { type ButtonPlace, TryIt } from './TryIt';

interface Props {
  chosen: Choice;
  recording: boolean;
  packs: readonly PackOffer[];
  button: ButtonPlace;
  onChoose: (choice: Choice) => Promise<Chosen>;
  onRecording: (recording: boolean) => Promise<boolean>;
  onGrant: (packs: readonly Pack[]) => Promise<boolean>;
  t: Translate;
}

const PROMISES = ['network', 'account', 'history'] as const;

/** The page after the installation: what this does, how links get here, what shall happen. Under a minute. */
export function Welcome({ chosen, recording, packs, button, onChoose, onRecording, onGrant, t }: Props) {
  const main = useRef<HTMLElement>(null);
  useHeldFocus(main);
  return (
    <main ref={main}>
      <header>
        <Mark />
        <p class="product">{t('words.product')}</p>
        <h1>{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
      </header>
      <Pictures t={t} />
      <div class="steps">
        <Reach t={t} />
        <Defaults chosen={chosen} recording={recording} onChoose={onChoose} onRecording={onRecording} t={t} />
        {packs.length > 0 && <Packs packs={packs} onGrant={onGrant} t={t} />}
        <TryIt button={button} t={t} />
      </div>
      <section class="promise">
        <h2>
          <Icon name={LOCK} />
          {t('welcome.promise')}
        </h2>
        <ul class="small">
          {PROMISES.map((why) => (
            <li key={why}>{t(`welcome.promise-why-${why}`)}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** The mark of the extension: the way on, through the dashed line. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect x="4" y="4" width="120" height="120" rx="28" />
      <path d="M30 28v72" stroke-width="12" stroke-dasharray="10 21" />
      <path d="M31 64h63M72 38l26 26-26 26" stroke-width="14" />
    </svg>
  );
}
