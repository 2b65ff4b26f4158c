import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';

/** A pair of companies in words and figures. */
export interface PairLine {
  key: string;
  from: string;
  to: string;
  incidents: number;
  meetings: number;
  openedOk: number;
  /** Local days, `2026-11-20`. */
  first: string;
  last: string;
}

interface Props {
  lines: readonly PairLine[];
  chosen: string | null;
  t: Translate;
  onChoose: (pair: string) => void;
}

/** More lines are there at once only when they are asked for: companies make thousands of pairs. */
const FIRST = 100;

/**
 * The matrix in words: every pair, for those who read, listen or print. On a narrow screen each pair stands by
 * itself, its figures with their labels.
 */
export function PairTable({ lines: all, chosen, t, onChoose }: Props) {
  const [isWhole, setWhole] = useState(false);
  const lines = isWhole ? all : all.slice(0, FIRST);
  return (
    <div class="table-scroll">
      <table class="pairs">
        <caption class="heard">{t('words.who-stops-what')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('incidents.map-from')}</th>
            <th scope="col">{t('incidents.map-to')}</th>
            <th scope="col" class="number">
              {t('incidents.map-incidents')}
            </th>
            <th scope="col" class="number">
              {t('incidents.map-meetings')}
            </th>
            <th scope="col" class="number">
              {t('incidents.map-opened')}
            </th>
            <th scope="col">{t('incidents.map-first')}</th>
            <th scope="col">{t('incidents.map-last')}</th>
            <th scope="col">
              <span class="heard">{t('incidents.map-look')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} data-pair={line.key} data-chosen={line.key === chosen}>
              <th scope="row">{line.from}</th>
              <td>{line.to}</td>
              <td class="number" data-label={t('incidents.map-incidents')}>
                {t('words.number', { number: line.incidents })}
              </td>
              <td class="number" data-label={t('incidents.map-meetings')}>
                {t('words.number', { number: line.meetings })}
              </td>
              <td class="number" data-label={t('incidents.map-opened')}>
                {t('words.number', { number: line.openedOk })}
              </td>
              <td data-label={t('incidents.map-first')}>{line.first}</td>
              <td data-label={t('incidents.map-last')}>{line.last}</td>
              <td>
                <Button
                  look="quiet"
                  aria-pressed={line.key === chosen}
                  aria-label={t('incidents.map-look-at', { from: line.from, to: line.to })}
                  onClick={() => onChoose(line.key)}
                >
                  {t('incidents.map-look')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length < all.length && (
        <Button data-action="all-pairs" onClick={() => setWhole(true)}>
          {t('incidents.map-all-pairs', { count: all.length })}
        </Button>
      )}
    </div>
  );
}
