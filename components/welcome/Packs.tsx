import { useMemo, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Pack } from '../../utils/rules/define-platform';
import { Button } from '../Button';
import { Icon } from '../Icon';
import type { PackRow } from '../options/Access';
import { useStored } from './stored';

export type PackOffer = Pick<PackRow, 'pack' | 'granted' | 'examples'>;

interface Props {
  packs: readonly PackOffer[];
  /** Called straight from the click, because the browser asks only then. Whether all of them are granted now. */
  onGrant: (packs: readonly Pack[]) => Promise<boolean>;
  t: Translate;
}

/** The platforms that are looked at only when the person adds them, one click a pack. */
export function Packs({ packs, onGrant, t }: Props) {
  const granted = useMemo(() => packs.filter((each) => each.granted).map(({ pack }) => pack), [packs]);
  const [added, setAdded] = useStored(granted);
  const [refused, setRefused] = useState<readonly Pack[]>([]);
  const missing = packs.map(({ pack }) => pack).filter((pack) => !added.includes(pack));
  const grant = async (wanted: readonly Pack[]) => {
    setRefused([]);
    const isGranted = await onGrant(wanted);
    setRefused(isGranted ? [] : wanted);
    if (isGranted) setAdded((before) => [...before, ...wanted]);
  };
  /** Where the button is that was pressed: what is said elsewhere may be out of sight. */
  const said = (
    <p class="small caution" role="alert">
      {t('options.refused')}
    </p>
  );
  return (
    <section class="card stack">
      <h2>{t('welcome.packs')}</h2>
      <p>{t(missing.includes('required') ? 'welcome.packs-taken' : 'welcome.packs-means')}</p>
      <ul class="packs" aria-live="polite">
        {packs.map(({ pack, examples }) => (
          <li key={pack} data-pack={pack} data-granted={added.includes(pack)}>
            <span>
              <b>{t(`options.pack-${pack}`)}</b>
              <small class="soft">{examples.join(t('options.comma'))}</small>
            </span>
            {added.includes(pack) ? (
              <span class="added">
                <Icon name="check" />
                {t('welcome.pack-added')}
              </span>
            ) : (
              <Button
                aria-label={t('options.pack-grant-named', { pack: t(`options.pack-${pack}`) })}
                onClick={() => grant([pack])}
              >
                {t('options.allow')}
              </Button>
            )}
            {refused.length === 1 && refused[0] === pack && said}
          </li>
        ))}
      </ul>
      {missing.length > 1 && (
        <Button data-action="grant-all" onClick={() => grant(missing)}>
          {t('options.pack-all')}
        </Button>
      )}
      {refused.length > 1 && said}
    </section>
  );
}
