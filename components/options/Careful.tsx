import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Settings } from '../../utils/settings/settings';
import { Section } from './Section';
import { Setting } from './Setting';

interface Props {
  careful: Settings['careful'];
  t: Translate;
  onChange: (careful: Settings['careful']) => void;
}

/** Careful mode. The question keeps it from being switched off by accident; it is no lock against somebody. */
export function Careful({ careful, t, onChange }: Props) {
  return (
    <Section id="careful" title={t('words.careful')} says={t('options.careful-says')}>
      {careful ? (
        <TurnOff careful={careful} t={t} onChange={onChange} />
      ) : (
        <TurnOn t={t} onChange={onChange} />
      )}
    </Section>
  );
}

function TurnOn({ t, onChange }: Omit<Props, 'careful'>) {
  const [question, setQuestion] = useState('');
  const [answer, setAnswer] = useState('');
  const half = (question.trim() === '') !== (answer.trim() === '');
  const id = useId();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!half) onChange({ question: question.trim(), answer: answer.trim() });
      }}
    >
      <Setting
        label={t('options.careful-question')}
        hint={t('options.careful-question-hint')}
        hintId={`${id}-hint`}
      >
        <input
          aria-label={t('options.careful-question')}
          aria-describedby={`${id} ${id}-hint`}
          maxLength={120}
          autocomplete="off"
          placeholder={t('options.careful-question-example')}
          value={question}
          onInput={(event) => setQuestion(event.currentTarget.value)}
        />
      </Setting>
      <Setting label={t('options.careful-answer')}>
        <input
          aria-label={t('options.careful-answer')}
          aria-describedby={id}
          maxLength={120}
          autocomplete="off"
          value={answer}
          onInput={(event) => setAnswer(event.currentTarget.value)}
        />
      </Setting>
      <div class="row">
        <button type="submit" class="button plain" disabled={half}>
          {t('options.careful-on')}
        </button>
        <small id={id} class="soft" role="status">
          {half && t('options.careful-half')}
        </small>
      </div>
    </form>
  );
}

function TurnOff({ careful, t, onChange }: Props & { careful: NonNullable<Settings['careful']> }) {
  const [answer, setAnswer] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame(answer, careful.answer)) onChange(null);
        else setWrong(true);
      }}
    >
      <p class="granted">{t('options.careful-is-on')}</p>
      {careful.question !== '' && (
        <Setting label={careful.question}>
          <input
            aria-label={careful.question}
            aria-invalid={wrong}
            aria-describedby={id}
            autocomplete="off"
            value={answer}
            onInput={(event) => {
              setAnswer(event.currentTarget.value);
              setWrong(false);
            }}
          />
        </Setting>
      )}
      <div class="row">
        <button type="submit" class="button plain">
          {t('options.careful-off')}
        </button>
        <small id={id} class="caution" role="status">
          {wrong && t('options.careful-wrong')}
        </small>
      </div>
    </form>
  );
}

/** Whoever answers need not remember capitals or blanks. */
function isSame(given: string, expected: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return plain(given) === plain(expected);
}
