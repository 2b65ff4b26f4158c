import { useId, useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { RuleProblem } from '../../utils/own-rules/check-own';
import { Button } from '../Button';
import { FileButton } from '../FileButton';
import type { OwnRulesHands } from './OwnRules';
import { RuleProblems } from './RuleProblems';
import { RuleText } from './RuleText';

/** A leaving page of software that anybody can install. */
export interface TemplateRow {
  id: string;
  name: string;
}

interface Props {
  templates: readonly TemplateRow[];
  hands: Pick<OwnRulesHands, 'onAdd' | 'onAddTemplate' | 'onFile'>;
  t: Translate;
}

/** The ways to more rules: a template for a host, a text somebody shared, a file. */
export function AddOwnRules({ templates, hands, t }: Props) {
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [host, setHost] = useState('');
  const [wrong, setWrong] = useState(false);
  const [problems, setProblems] = useState<readonly RuleProblem[]>([]);
  const [isUnread, setUnread] = useState(false);
  const id = useId();
  const add = async (event: Event) => {
    event.preventDefault();
    // A screen reader says a status only when it changes.
    setWrong(false);
    const taken = await hands.onAddTemplate(template, host);
    setWrong(taken === null);
    // What was typed meanwhile stays, and what could not be stored is there to be tried again.
    if (taken?.isStored) setHost((present) => (present === host ? '' : present));
  };
  const read = async (file: File) => {
    const taken = await hands.onFile(file);
    setUnread(taken === null);
    setProblems(taken && 'problems' in taken ? taken.problems : []);
  };
  return (
    <details>
      <summary>{t('options.own-add')}</summary>
      <div class="stack">
        <form class="row" data-templates onSubmit={add}>
          <label for={`${id}-template`}>{t('options.own-template')}</label>
          <select
            id={`${id}-template`}
            value={template}
            onChange={(event) => setTemplate(event.currentTarget.value)}
          >
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label for={`${id}-host`}>{t('options.own-host')}</label>
          <input
            id={`${id}-host`}
            value={host}
            placeholder="bbs.example.com"
            autocomplete="off"
            aria-invalid={wrong}
            aria-describedby={`${id}-wrong`}
            onInput={(event) => setHost(event.currentTarget.value)}
          />
          <Button data-action="add-template" onClick={add}>
            {t('options.own-add-template')}
          </Button>
        </form>
        <p id={`${id}-wrong`} role="alert" class="caution">
          {wrong && t('options.own-host-wrong')}
        </p>
        <RuleText
          text=""
          label={t('options.own-paste')}
          action={t('options.own-take')}
          onTake={hands.onAdd}
          t={t}
        />
        <div class="row">
          <FileButton label={t('options.own-import')} accept=".json,application/json" onFile={read} />
        </div>
        <div role="alert">
          {isUnread && <p class="caution">{t('options.import-failed')}</p>}
          <RuleProblems problems={problems} t={t} />
        </div>
      </div>
    </details>
  );
}
