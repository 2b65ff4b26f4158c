import { Button } from '../../components/Button';
import { Nothing } from '../../components/incidents/Nothing';
import { isInPrivateWindow } from '../../utils/browser/ordinary-tab';
import type { Translate } from '../../utils/language/translate';

interface Props {
  state: 'loading' | 'complete' | 'failed';
  isSearching: boolean;
  t: Translate;
  onRetry: () => void;
}

/** Why there is nothing to list, and what to do about it. */
export function Empty({ state, isSearching, t, onRetry }: Props) {
  if (state === 'loading') {
    return (
      <p class="nothing soft" role="status">
        {t('incidents.loading')}
      </p>
    );
  }
  if (state === 'failed') {
    return (
      <Nothing icon="warning" title={t('incidents.load-failed')}>
        {isInPrivateWindow() ? (
          <p class="soft">{t('incidents.load-private')}</p>
        ) : (
          <Button onClick={onRetry}>{t('button.retry')}</Button>
        )}
      </Nothing>
    );
  }
  return isSearching ? (
    <Nothing icon="search" title={t('incidents.nothing-found')} />
  ) : (
    <Nothing icon="history" title={t('incidents.empty')}>
      <p class="soft">{t('incidents.empty-says')}</p>
      <a href="welcome.html">{t('incidents.empty-try')}</a>
    </Nothing>
  );
}
