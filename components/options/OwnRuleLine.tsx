import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { writeOwnRules } from '../../utils/own-rules/check-own';
import { describeRule } from '../../utils/own-rules/describe-rule';
import type { OwnRule } from '../../utils/own-rules/own-platform';
import { Button } from '../Button';
import { Confirm } from '../Confirm';
import { Copy } from '../Copy';
import { DELETE } from '../drawings';
import { Switch } from '../Switch';
import type { OwnRulesHands } from './OwnRules';
import { RuleText } from './RuleText';

interface Props {
  rule: OwnRule;
  granted: boolean;
  hands: OwnRulesHands;
  t: Translate;
}

/** The own rules for one host. */
export function OwnRuleLine({ rule: { platform, on }, granted, hands, t }: Props) {
  /** Folded away, what was changed is still there. */
  const [editor, setEditor] = useState<'none' | 'open' | 'folded'>('none');
  const [asks, setAsks] = useState(false);
  const { id } = platform;
  const host = platform.name.en;
  const pages = platform.rules.map(describeRule);
  return (
    <li data-own-rule={id}>
      <Switch
        label={t('options.own-on', { host })}
        hint={!granted && on && <span class="caution">{t('options.own-needs-access')}</span>}
        checked={on}
        onChange={(checked) => hands.onSwitch(id, checked)}
      />
      <ul class="own-pages small soft">
        {pages.map((each) => (
          <li key={each.pages.join()}>
            <code>{each.pages.join(' ')}</code>: <code>{each.where.join(' | ')}</code>
          </li>
        ))}
      </ul>
      {/* Of several hosts' rules, what each button is for is heard with it. */}
      <fieldset class="row" aria-label={host}>
        {!granted && (
          <Button
            aria-label={t('options.allow-platform', { platform: host })}
            onClick={() => hands.onGrant(id)}
          >
            {t('options.allow')}
          </Button>
        )}
        <Button
          data-action="edit-own"
          aria-expanded={editor === 'open'}
          onClick={() => setEditor(editor === 'open' ? 'folded' : 'open')}
        >
          {t('options.own-edit')}
        </Button>
        <Copy says="options.own-share" onCopy={async () => ({ ok: await hands.onShare(platform) })} t={t} />
        <Button look="danger" icon={DELETE} data-action="delete-own" onClick={() => setAsks(true)}>
          {t('button.delete')}
        </Button>
      </fieldset>
      {editor !== 'none' && (
        <div hidden={editor === 'folded'}>
          <RuleText
            text={writeOwnRules([platform])}
            label={t('options.own-text')}
            action={t('button.save')}
            onTake={async (text) => {
              const taken = await hands.onEdit(id, text);
              if ('isStored' in taken && taken.isStored) setEditor('none');
              return taken;
            }}
            t={t}
          />
        </div>
      )}
      {asks && (
        <Confirm
          title={t('options.own-delete-ask', { host })}
          says={t('options.own-delete-says')}
          yes={t('button.delete')}
          onYes={() => hands.onDelete(id)}
          onClose={() => setAsks(false)}
          t={t}
        />
      )}
    </li>
  );
}
