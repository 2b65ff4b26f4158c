import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { CheckedRules, RuleProblem } from '../../utils/own-rules/check-own';
import { Button } from '../Button';
import { RuleProblems } from './RuleProblems';

interface Props {
  /** What stands in the field at first. */
  text: string;
  label: string;
  /** What the button does. */
  action: string;
  onTake: (text: string) => CheckedRules;
  t: Translate;
}

/** Rules as text. What is wrong with them is said at the field, and nothing is taken until nothing is. */
export function RuleText({ text: given, label, action, onTake, t }: Props) {
  const [text, setText] = useState(given);
  const [problems, setProblems] = useState<readonly RuleProblem[]>([]);
  const id = useId();
  const take = () => {
    const checked = onTake(text);
    setProblems('problems' in checked ? checked.problems : []);
    if ('platforms' in checked && given === '') setText('');
  };
  return (
    <div class="stack rule-text">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="address"
        rows={given === '' ? 3 : 14}
        spellcheck={false}
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
