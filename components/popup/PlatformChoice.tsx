import { useId, useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import { CHOICES, type Choice } from '../../utils/settings/settings';
import { Button } from '../Button';
import { Choices } from '../Choices';
import type { MetView, PopupWishes } from './wishes';

interface Props {
  view: MetView;
  platform: string;
  wishes: Pick<PopupWishes, 'choose' | 'declineDirectly'>;
  t: Translate;
}

/** What to do with this platform's pages from now on, and the question that is asked once. */
export function PlatformChoice({ view, platform, wishes, t }: Props) {
  const question = useId();
  const [chosen, setChosen] = useState<Choice>(view.choice);
  /** The one that is stored: of two that were chosen, the first may be refused last. */
  const kept = useRef(chosen);
  const [asks, setAsks] = useState(view.askDirectly);
  const [wants, setWants] = useState(view.wantsAccess === true);
  const [failed, setFailed] = useState<TextKey | null>(null);
  const choose = async (choice: Choice) => {
    setChosen(choice);
    setAsks(false);
    setWants(false);
    // A screen reader says a status only when it changes.
    setFailed(null);
    const reply = await wishes.choose(choice);
    if (reply.ok) {
      kept.current = choice;
      return;
    }
    setFailed(reply.why === 'not-allowed' ? 'popup.not-chosen' : 'words.failed');
    // Nothing has changed.
    setChosen(kept.current);
    setWants(wants);
  };
  const decline = async () => {
    setAsks(false);
    if (!(await wishes.declineDirectly()).ok) setFailed('words.failed');
  };
  return (
    <section class="stack">
      {asks && (
        <fieldset class="ask-directly" aria-labelledby={question}>
          <p id={question}>{t('words.ask-directly', { platform })}</p>
          <Button data-action="open-directly-yes" onClick={() => choose('open-directly')}>
            {t('button.yes')}
          </Button>
          <Button look="quiet" data-action="open-directly-no" onClick={decline}>
            {t('button.no')}
          </Button>
        </fieldset>
      )}
      {wants && (
        <fieldset class="ask-directly wants-access" aria-labelledby={question}>
          <p id={question}>{t('popup.wants-access', { platform })}</p>
          <Button data-action="allow-access" onClick={() => choose('open-directly')}>
            {t('popup.allow-access')}
          </Button>
          <Button look="quiet" data-action="keep-asking" onClick={() => choose('ask')}>
            {t('choice.ask')}
          </Button>
        </fieldset>
      )}
      <div>
        <p class="small soft" aria-hidden="true">
          {t('popup.from-now-on', { platform })}
        </p>
        <Choices
          label={t('popup.from-now-on', { platform })}
          options={CHOICES.map((value) => ({
            value,
            text: t(`choice.${value}`),
            disabled: value === 'open-directly' && !view.mayOpenDirectly,
          }))}
          chosen={chosen}
          onChoose={choose}
        />
        {/* What is still being read may turn out to be harmless. */}
        {!view.mayOpenDirectly && !view.isBeingRead && <p class="small soft">{t(whyNotDirectly(view))}</p>}
        {failed && <p role="alert">{t(failed)}</p>}
      </div>
    </section>
  );
}

function whyNotDirectly({ careful }: MetView): TextKey {
  if (careful === 'unread') return 'words.no-answer-means';
  return careful ? 'words.careful-asks' : 'popup.not-directly';
}
