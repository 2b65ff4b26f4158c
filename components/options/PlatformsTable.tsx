import { useState } from 'preact/hooks';
import { foldForSearch } from '../../utils/incidents/row';
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
  // As it was when the person last looked for one: no row jumps away from under the choice that is made in it.
  const [picked, setPicked] = useState(() => pickedOf(rows));
  const wanted = foldForSearch(words).split(/\s+/);
  const found = rows
    .filter((row) => fits(row, wanted))
    .sort((a, b) => Number(picked.has(b.id)) - Number(picked.has(a.id)) || byInterest(a, b));
  const shown = all || words !== '' ? found : found.slice(0, FIRST);
  return (
    <>
      <input
        type="search"
        autocomplete="off"
        value={words}
        placeholder={t('options.platform-search')}
        aria-label={t('options.platform-search')}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setPicked(pickedOf(rows));
        }}
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

/** Those with a choice of their own. */
function pickedOf(rows: readonly PlatformRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ id, chosen }) => (chosen === null ? [] : id)));
}

function fits({ id, names, hosts }: PlatformRow, words: readonly string[]): boolean {
  const text = foldForSearch([id, names, hosts].join(' '));
  return words.every((word) => text.includes(word));
}

/** Those met most first, then the everyday ones. */
function byInterest(a: PlatformRow, b: PlatformRow): number {
  return (
    b.seen - a.seen ||
    Number(b.pack === 'required') - Number(a.pack === 'required') ||
    a.name.localeCompare(b.name)
  );
}
