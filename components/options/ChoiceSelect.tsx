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
  t: Translate;
  onChoose: (choice: Choice | null) => void;
}

/** One of the four choices, or the default. */
export function ChoiceSelect({ label, chosen, byDefault, mayOpenDirectly, t, onChoose }: Props) {
  return (
    <select
      aria-label={label}
      value={chosen ?? ''}
      onChange={(event) => onChoose((event.currentTarget.value || null) as Choice | null)}
    >
      {byDefault && (
        <option value="">{t('options.choice-default', { choice: t(`choice.${byDefault}`) })}</option>
      )}
      {CHOICES.map((choice) => (
        <option key={choice} value={choice} disabled={choice === 'open-directly' && !mayOpenDirectly}>
          {t(`choice.${choice}`)}
        </option>
      ))}
    </select>
  );
}
