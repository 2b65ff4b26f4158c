import type { TextKey } from '../../utils/language/areas';
import type { Translate } from '../../utils/language/translate';
import type { RuleProblem } from '../../utils/own-rules/check-own';
import type { OwnRule } from '../../utils/own-rules/own-platform';
import type { Platform } from '../../utils/rules/define-platform';
import { Button } from '../Button';
import { AddOwnRules, type TemplateRow } from './AddOwnRules';
import { OwnRuleLine } from './OwnRuleLine';
import { Section } from './Section';

interface OwnRulesView {
  rules: readonly OwnRule[];
  /** They could not be read. */
  isUnread: boolean;
  /** Ids of those whose host the browser lets us see. */
  accessible: ReadonlySet<string>;
  templates: readonly TemplateRow[];
}

/** What became of rules that were given as text: wrong, and nothing of them taken; else whether they are stored. */
export type TakenRules = { problems: readonly RuleProblem[] } | { isStored: boolean };

export interface OwnRulesHands {
  onSwitch: (id: string, on: boolean) => void;
  onGrant: (id: string) => void;
  /** Checks the text of one platform and keeps it in the place of `id`; gives what is wrong with it. */
  onEdit: (id: string, text: string) => Promise<TakenRules>;
  /** Gives what the person reads where it has failed. */
  onDelete: (id: string) => Promise<TextKey | null>;
  onShare: (platform: Platform) => Promise<boolean>;
  /** Checks the text and adds what is in it, asking for access; called straight from a click. */
  onAdd: (text: string) => Promise<TakenRules>;
  /** `null`: that is no host. Called straight from a click. */
  onAddTemplate: (template: string, host: string) => Promise<{ isStored: boolean } | null>;
  /** `null`: the file could not be read. */
  onFile: (file: File) => Promise<TakenRules | null>;
  onExport: () => void;
}

interface Props {
  view: OwnRulesView;
  hands: OwnRulesHands;
  t: Translate;
}

/** The person's own rules: switched off, changed, deleted, shared, and added. */
export function OwnRules({ view: { rules, isUnread, accessible, templates }, hands, t }: Props) {
  return (
    <Section id="own-rules" title={t('options.own-rules')} says={t('options.own-says')}>
      {rules.length === 0 && (
        <p class={isUnread ? 'caution' : 'soft'}>{t(isUnread ? 'options.own-unread' : 'options.own-none')}</p>
      )}
      {rules.length > 0 && (
        <ul class="packs">
          {rules.map((rule) => (
            <OwnRuleLine
              key={rule.platform.id}
              rule={rule}
              granted={accessible.has(rule.platform.id)}
              hands={hands}
              t={t}
            />
          ))}
        </ul>
      )}
      <AddOwnRules templates={templates} hands={hands} t={t} />
      {rules.length > 0 && (
        <div class="row">
          <Button data-action="export-own" onClick={hands.onExport}>
            {t('options.own-export')}
          </Button>
        </div>
      )}
    </Section>
  );
}
