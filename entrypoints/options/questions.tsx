import { Confirm } from '../../components/Confirm';
import { failureIn } from '../../components/failure';
import { ImportPreview, type SettingsPreview } from '../../components/options/ImportPreview';
import { askBackground } from '../../utils/browser/ask-background';
import type { Translate } from '../../utils/language/translate';
import type { Change } from '../../utils/settings/change';
import type { FileFault } from './settings-file';

/** What has to be answered before something is changed. */
export type Question =
  /** What would be changed, and how many incidents would be deleted by it. */
  | { asks: 'retention'; change: Change; count: number }
  /** `count`: `null` where they cannot be read. */
  | { asks: 'forget'; count: number | null }
  /** What a file of settings would change. */
  | { asks: 'import'; change: Change; preview: SettingsPreview }
  /** Only says why nothing can be changed. */
  | { asks: 'nothing'; fault: FileFault | 'import-careful' | 'import-failed' };

interface Props {
  question: Question;
  t: Translate;
  /** Changes settings as they were agreed to, with what is deleted. */
  onAgreed: (change: Change) => void;
  onForgotten: () => void;
  onClose: () => void;
}

/** The question that is open, and what a yes does. */
export function Questions({ question, t, onAgreed, onForgotten, onClose }: Props) {
  const agree = (wanted: Change) => {
    onAgreed(wanted);
    return null;
  };
  const forget = async () => {
    const reply = await askBackground({ type: 'forget-everything' });
    onForgotten();
    return failureIn(reply);
  };
  switch (question.asks) {
    case 'retention':
      return (
        <Confirm
          title={t('options.retention-ask')}
          says={t('options.retention-goes', { count: question.count })}
          yes={t('options.retention-do')}
          t={t}
          onYes={() => agree(question.change)}
          onClose={onClose}
        />
      );
    case 'forget':
      return (
        <Confirm
          title={t('options.forget-ask')}
          says={
            question.count === null
              ? t('words.unread-goes')
              : t('options.forget-says', { count: question.count })
          }
          yes={t('options.forget-do')}
          t={t}
          onYes={forget}
          onClose={onClose}
        />
      );
    case 'import':
      return (
        <ImportPreview
          preview={question.preview}
          t={t}
          onApply={() => {
            onAgreed(question.change);
            onClose();
          }}
          onClose={onClose}
        />
      );
    case 'nothing':
      return (
        <Confirm title={t('options.import')} says={t(`options.${question.fault}`)} t={t} onClose={onClose} />
      );
  }
}
