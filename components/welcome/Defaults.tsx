import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { CHOICES, type Choice } from '../../utils/settings/settings';
import { Choices } from '../Choices';
import { Switch } from '../Switch';
import { useStored } from './stored';

/** What became of a choice; `refused`: links keep asking without the permission. `overtaken`: another was made meanwhile. */
export type Chosen = 'done' | 'refused' | 'failed' | 'overtaken';

interface Props {
  chosen: Choice;
  recording: boolean;
  /** Called straight from the click: opening directly needs the browser's permission. */
  onChoose: (choice: Choice) => Promise<Chosen>;
  /** Whether it was saved. */
  onRecording: (recording: boolean) => Promise<boolean>;
  t: Translate;
}

/** What happens at a leaving notice, and whether a record is kept. */
export function Defaults({ chosen, recording, onChoose, onRecording, t }: Props) {
  const [choice, setChoice] = useStored(chosen);
  /** What became of the last one, and what is chosen because of it. */
  const [last, setLast] = useState<{ became: Exclude<Chosen, 'overtaken'>; left: Choice } | null>(null);
  // "Do nothing" would leave nothing to try; who has chosen it sees it here.
  const offered = CHOICES.filter((each) => each !== 'leave-alone' || chosen === 'leave-alone');
  const [isRecording, setRecording] = useStored(recording);
  const [isUnsaved, setUnsaved] = useState(false);
  const choose = async (wanted: Choice) => {
    setChoice(wanted);
    const done = await onChoose(wanted);
    if (done === 'overtaken') return;
    const left = { done: wanted, refused: 'ask' as const, failed: chosen }[done];
    setChoice(left);
    setLast({ became: done, left });
  };
  const record = async (wanted: boolean) => {
    setRecording(wanted);
    // A screen reader says a status only when it changes.
    setUnsaved(false);
    const isSaved = await onRecording(wanted);
    setUnsaved(!isSaved);
    if (!isSaved) setRecording(!wanted);
  };
  const means = {
    refused: t('welcome.defaults-refused'),
    failed: t('words.failed'),
    done: t(`choice-means.${choice}`),
  };
  return (
    <section class="card stack">
      <h2>{t('welcome.defaults')}</h2>
      <Choices
        label={t('welcome.defaults-notice')}
        options={offered.map((value) => ({ value, text: t(`choice.${value}`) }))}
        chosen={choice}
        onChoose={choose}
      />
      <p class="small" role="status">
        {means[last?.left === choice ? last.became : 'done']}
      </p>
      <p class="small soft">{t('welcome.defaults-means')}</p>
      <Switch
        label={t('welcome.recording')}
        hint={t('welcome.recording-means')}
        checked={isRecording}
        onChange={record}
      />
      {isUnsaved && (
        <p class="small caution" role="alert">
          {t('words.failed')}
        </p>
      )}
    </section>
  );
}
