import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { CHOICES, type Choice } from '../../utils/settings/settings';
import { Choices } from '../Choices';
import { Switch } from '../Switch';

interface Props {
  chosen: Choice;
  recording: boolean;
  /** Called straight from the click. Whether it was done: opening directly needs the browser's permission. */
  onChoose: (choice: Choice) => Promise<boolean>;
  onRecording: (recording: boolean) => void;
  t: Translate;
}

/** What happens at a leaving notice, and whether a record is kept. */
export function Defaults({ chosen, recording, onChoose, onRecording, t }: Props) {
  const [choice, setChoice] = useState(chosen);
  // "Do nothing" would leave nothing to try; who has chosen it sees it here.
  const offered = CHOICES.filter((each) => each !== 'leave-alone' || chosen === 'leave-alone');
  const [isRecording, setRecording] = useState(recording);
  const [refused, setRefused] = useState(false);
  const choose = async (wanted: Choice) => {
    setChoice(wanted);
    const done = await onChoose(wanted);
    setRefused(!done);
    if (!done) setChoice('ask');
  };
  const record = (wanted: boolean) => {
    setRecording(wanted);
    onRecording(wanted);
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
        {refused ? t('welcome.defaults-refused') : t(`choice-means.${choice}`)}
      </p>
      <p class="small soft">{t('welcome.defaults-means')}</p>
      <Switch
        label={t('welcome.recording')}
        hint={t('welcome.recording-means')}
        checked={isRecording}
        onChange={record}
      />
    </section>
  );
}
