import type { Translate } from '../../utils/language/translate';

const SECTIONS = [
  'platforms',
  'general',
  'privacy',
  'access',
  'straight',
  'watch',
  'own-rules',
  'stale-rules',
  'careful',
  'keys',
  'transfer',
  'about',
] as const;

/** The way to each part of the page. */
export function SectionList({ withKeys, t }: { withKeys: boolean; t: Translate }) {
  return (
    <nav class="sections" aria-label={t('options.sections')}>
      <ul>
        {SECTIONS.filter((id) => withKeys || id !== 'keys').map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{id === 'careful' ? t('words.careful') : t(`options.${id}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
