import type { Translate } from '../../utils/language/translate';
import { Icon } from '../Icon';

/**
 * `no`: nothing was changed lately. `full`: it was not saved, because the disk is. `saved-full`: it was, and the disk had no
 * room to delete old incidents. `refused`: the browser did not give access. `unread`: there is no file of the settings.
 */
export type SavedState = 'no' | 'saved' | 'failed' | 'full' | 'saved-full' | 'refused' | 'unread';

/** Says that a change was saved, or was not, or no file was. Heard as well as seen. */
export function SavedNotice({ saved, t }: { saved: SavedState; t: Translate }) {
  const text = {
    no: '',
    saved: t('options.saved'),
    failed: t('options.not-saved'),
    full: t('words.full'),
    'saved-full': t('options.saved-full'),
    refused: t('options.refused'),
    unread: t('options.settings-unread'),
  }[saved];
  return (
    <p class="saved" role="status" data-saved={saved}>
      {saved === 'saved' && <Icon name="check" />}
      {text}
    </p>
  );
}
