import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { CHOICES, type Choice } from '../../utils/settings/settings';

interface Props {
  /** What it is chosen for; heard, not seen. */
  label: string;
  /** `null`: none of its own, the default holds. */
  chosen: Choice | null;
  /** The default that would hold; without it a choice has to be made. */
  byDefault?: Choice;
  mayOpenDirectly: boolean;
  /** It is chosen for a platform none of whose pages may ever open directly. */
  isNeverDirect?: boolean;
  t: Translate;
  onChoose: (choice: Choice | null) => void;
}

/**
 * One of the four choices, or the default. Some browsers change a closed list with every arrow key: what needs a
 * permission waits there for Enter, or until the list is left.
 */
export function ChoiceSelect({
  label,
  chosen,
  byDefault,
  mayOpenDirectly,
  isNeverDirect,
  t,
  onChoose,
}: Props) {
  const [passing, setPassing] = useState(false);
  const isWalking = useRef(false);
  const walk = () => {
    isWalking.current = true;
    // A change by this key has come by then; what comes later was chosen in the open list.
    setTimeout(() => {
      isWalking.current = false;
    });
  };
  const choose = (choice: Choice | null) => {
    const waits = isWalking.current && choice === 'open-directly';
    setPassing(waits);
    if (!waits) onChoose(choice);
  };
  const stay = () => {
    setPassing(false);
    if (passing) onChoose('open-directly');
  };
  return (
    <select
      aria-label={label}
      value={passing ? 'open-directly' : (chosen ?? '')}
      onKeyDown={({ key }) => {
        if (key.startsWith('Arrow')) walk();
        if (key === 'Enter') stay();
      }}
      onBlur={stay}
      onChange={(event) => choose((event.currentTarget.value || null) as Choice | null)}
    >
      {byDefault && (
        <option value="">{t('options.choice-default', { choice: t(`choice.${byDefault}`) })}</option>
      )}
      {CHOICES.map((choice) => (
        <option key={choice} value={choice} disabled={choice === 'open-directly' && !mayOpenDirectly}>
          {isNeverDirect && choice === 'open-directly' ? t('options.never-directly') : t(`choice.${choice}`)}
        </option>
      ))}
    </select>
  );
}
