import type { Translate } from '../../utils/language/translate';
import type { Pack } from '../../utils/rules/define-platform';
import { Button } from '../Button';
import { Section } from './Section';

export interface PackRow {
  pack: Pack;
  granted: boolean;
  /** A few of its platforms by name, and how many there are. */
  examples: readonly string[];
  count: number;
}

interface Props {
  packs: readonly PackRow[];
  /** Platforms that came with the installation. */
  required: number;
  /** All sites are allowed, and with them these; none can be given back by itself. */
  everywhere: boolean;
  /** The browser did not answer; what is shown may be wrong. */
  isUnknown: boolean;
  t: Translate;
  /** Called straight from the click: the browser asks only then. */
  onGrant: (packs: readonly Pack[]) => void;
  onDrop: (pack: Pack) => void;
}

/** Which pages the browser lets us look at. */
export function Access({ packs, required, everywhere, isUnknown, t, onGrant, onDrop }: Props) {
  const missing = packs.filter(({ granted }) => !granted).map(({ pack }) => pack);
  return (
    <Section id="access" title={t('options.access')} says={t('options.access-says', { count: required })}>
      {isUnknown && (
        <p class="small caution" role="alert">
          {t('options.access-unknown')}
        </p>
      )}
      <ul class="packs">
        {packs.map(({ pack, granted, examples, count }) => (
          <li key={pack} class="setting" data-pack={pack} data-granted={granted}>
            <div>
              <div class="setting-label">{t(`options.pack-${pack}`)}</div>
              <small class="soft">{named(examples, count, t)}</small>
            </div>
            <div class="setting-control">
              {granted && !everywhere && (
                <Button
                  onClick={() => onDrop(pack)}
                  aria-label={t('options.pack-drop-named', { pack: t(`options.pack-${pack}`) })}
                >
                  {t('options.pack-drop')}
                </Button>
              )}
              {!granted && (
                <Button
                  onClick={() => onGrant([pack])}
                  aria-label={t('options.pack-grant-named', { pack: t(`options.pack-${pack}`) })}
                >
                  {t('options.allow')}
                </Button>
              )}
              {granted && <span class="granted">{t('options.allowed')}</span>}
            </div>
          </li>
        ))}
      </ul>
      {missing.length > 1 && (
        <div class="row">
          <Button onClick={() => onGrant(missing)}>{t('options.pack-all')}</Button>
        </div>
      )}
    </Section>
  );
}

function named(examples: readonly string[], count: number, t: Translate): string {
  const names = examples.join(t('options.comma'));
  return count > examples.length ? t('options.pack-examples', { names, count }) : names;
}
