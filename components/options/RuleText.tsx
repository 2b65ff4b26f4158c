import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { RuleProblem } from '../../utils/own-rules/check-own';
import { Button } from '../Button';
import type { TakenRules } from './OwnRules';
import { RuleProblems } from './RuleProblems';

interface Props {
  /** What stands in the field at first. */
  text: string;
  label: string;
  /** What the button does. */
  action: string;
  onTake: (text: string) => Promise<TakenRules>;
  t: Translate;
}

/** Rules as text. What is wrong is said at the field, and nothing is taken then. What could not be stored stays in it. */
export function RuleText({ text: given, label, action, onTake, t }: Props) {
  const [text, setText] = useState(given);
  const [problems, setProblems] = useState<readonly RuleProblem[]>([]);
  const id = useId();
  const take = async () => {
    const taken = await onTake(text);
    setProblems('problems' in taken ? taken.problems : []);
    const isStored = 'isStored' in taken && taken.isStored;
    if (isStored && given === '') setText((present) => (present === text ? '' : present));
  };
  return (
    <div class="stack rule-text">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="address"
        rows={given === '' ? 3 : 14}
        spellcheck={false}
        autocomplete="off"
        value={text}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-problems`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div id={`${id}-problems`} role="alert">
        <RuleProblems problems={problems} t={t} />
      </div>
      <Button data-action="take-rules" disabled={text.trim() === ''} onClick={take}>
        {action}
      </Button>
    </div>
  );
}
