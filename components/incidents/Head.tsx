import type { Translate } from '../../utils/language/translate';

/** The two ways to look at the history. */
export function Head({ isMap, t }: { isMap: boolean; t: Translate }) {
  return (
    <header class="head">
      <img src="/icons/48.png" width="40" height="40" alt="" />
      <h1>{t(isMap ? 'words.who-stops-what' : 'words.history')}</h1>
      <nav aria-label={t('incidents.views')}>
        <a href="#list" aria-current={isMap ? undefined : 'page'}>
          {t('incidents.list')}
        </a>
        <a href="#map" aria-current={isMap ? 'page' : undefined}>
          {t('words.who-stops-what')}
        </a>
        <a href="options.html">{t('words.options')}</a>
      </nav>
    </header>
  );
}
