import { useId } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Kind } from '../../utils/rules/define-platform';
import { Button } from '../Button';
import { Dated } from '../Dated';
import { Sentences } from '../Sentences';
import { KindShare } from './KindShare';
import { type Week, WeekLine } from './WeekLine';

/** One pair of companies, looked at closely. */
export interface PairView {
  from: string;
  to: string;
  incidents: number;
  meetings: number;
  openedOk: number;
  failed: number;
  weeks: readonly Week[];
  byKind: Partial<Readonly<Record<Kind, number>>>;
  /** Local day. */
  openedSince: string | null;
  isQuiet: boolean;
  last: string;
  /** Links of this pair that other platforms stopped as well. */
  elsewhere: readonly { link: string; platforms: readonly string[] }[];
}

/** What was met between two companies, since when, and whether it still is. Its heading has the focus once it is asked for. */
export function PairDetail({ pair, t, onShow }: { pair: PairView; t: Translate; onShow: () => void }) {
  const { from, to, incidents, meetings, openedOk, failed, last } = pair;
  const id = useId();
  return (
    <section class="card pair">
      {/* The rest is there to be looked at: it would be too much to be heard at every pair. */}
      <h2 tabIndex={-1} aria-describedby={id}>
        {t('incidents.map-pair', { from, to })}
      </h2>
      <p id={id}>
        <Sentences t={t}>
          {t('incidents.map-figures', { count: incidents, meetings })}
          {openedOk > 0 && t('incidents.map-opened-ok', { count: openedOk })}
          {failed > 0 && t('incidents.map-failed', { count: failed })}
        </Sentences>
      </p>
      <Button data-action="show-pair" onClick={onShow}>
        {t('incidents.map-show')}
      </Button>
      {pair.openedSince && (
        <p class="flag">
          <Dated>{t('incidents.map-since-opened', { day: pair.openedSince })}</Dated>
        </p>
      )}
      {pair.isQuiet && (
        <p class="flag">
          <Dated>{t('incidents.map-quiet', { day: last })}</Dated>
        </p>
      )}
      <div class="pair-charts">
        <div>
          <h3>{t('incidents.map-by-week')}</h3>
          <WeekLine weeks={pair.weeks} label={t('incidents.map-weeks-of', { from, to })} t={t} />
        </div>
        <div>
          <h3>{t('incidents.map-kinds')}</h3>
          <KindShare byKind={pair.byKind} label={t('incidents.map-kinds')} t={t} />
        </div>
      </div>
      {pair.elsewhere.length > 0 && (
        <>
          <h3>{t('incidents.elsewhere')}</h3>
          <ul class="small">
            {pair.elsewhere.map(({ link, platforms }) => (
              <li key={link}>
                <code>{link}</code> <span>{platforms.join(t('incidents.comma'))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
