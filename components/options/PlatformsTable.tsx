import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Choice } from '../../utils/settings/settings';
import { Button } from '../Button';
import { PlatformLine, type PlatformRow } from './PlatformLine';

interface Props {
  rows: readonly PlatformRow[];
  t: Translate;
  onChoose: (platform: string, choice: Choice | null) => void;
  onGrant: (platform: string) => void;
}

/** So many are shown until somebody asks for more. */
const FIRST = 12;

/** Every platform of the catalogue: what is chosen for it, whether we may look at it, how often it was met. */
export function PlatformsTable({ rows, t, onChoose, onGrant }: Props) {
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const found = rows.filter((row) => fits(row, words)).sort(byInterest);
  const shown = all || words !== '' ? found : found.slice(0, FIRST);
  return (
    <>
      <input
        type="search"
        value={words}
        placeholder={t('options.platform-search')}
        aria-label={t('options.platform-search')}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <p class="small soft" aria-live="polite">
        {found.length === 0
          ? t('options.empty-search')
          : t('options.platform-count', { count: found.length })}
      </p>
      {shown.length > 0 && (
        <table class="platforms">
          <thead>
            <tr>
              <th scope="col">{t('options.column-platform')}</th>
              <th scope="col">{t('options.column-choice')}</th>
              <th scope="col" class="number">
                {t('options.column-seen')}
              </th>
              <th scope="col">{t('options.column-verified')}</th>
              <th scope="col">{t('options.column-access')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PlatformLine key={row.id} row={row} t={t} onChoose={onChoose} onGrant={onGrant} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < found.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('options.platform-all', { count: found.length })}
        </Button>
      )}
    </>
  );
}

function fits({ id, names, hosts, company }: PlatformRow, words: string): boolean {
  const text = [id, names, hosts, company].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Those with a choice of their own first, then those met most, then the everyday ones. */
function byInterest(a: PlatformRow, b: PlatformRow): number {
  return (
    Number(b.chosen !== null) - Number(a.chosen !== null) ||
    b.seen - a.seen ||
    Number(b.pack === 'required') - Number(a.pack === 'required') ||
    a.name.localeCompare(b.name)
  );
}
