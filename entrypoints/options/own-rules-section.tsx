import { useState } from 'preact/hooks';
import { failureIn } from '../../components/failure';
import { OwnRules, type OwnRulesHands, type TakenRules } from '../../components/options/OwnRules';
import type { SavedState } from '../../components/options/SavedNotice';
import { askBackground } from '../../utils/browser/ask-background';
import { readOwnRules } from '../../utils/browser/own-rules';
import { dropAccess, requestAccess } from '../../utils/browser/platform-access';
import { createQueue } from '../../utils/browser/queue';
import { saveFile } from '../../utils/browser/save-file';
import type { Screen } from '../../utils/browser/screen';
import type { Reply } from '../../utils/messages/protocol';
import { checkOwnRules, otherId, writeOwnRules } from '../../utils/own-rules/check-own';
import { type OwnRule, withRule } from '../../utils/own-rules/own-platform';
import { fromTemplate, templates } from '../../utils/own-rules/templates';
import { copyText } from '../../utils/page/copy-and-say';
import { platforms as builtIn } from '../../utils/rules/all-platforms';
import type { Platform } from '../../utils/rules/define-platform';
import { nameOf } from '../../utils/visit/platform-of';
import { type OwnFacts, useOwnRules } from './use-own-rules';

interface Props {
  screen: Screen;
  /** What was known by the first paint. */
  first?: OwnFacts | undefined;
  notice: (ending: SavedState | Promise<SavedState>) => Promise<void>;
}

/** The section of own rules with its hands on the browser. Only here own rules meet the schema. */
export function OwnRulesSection({ screen: { settings, t, language }, first, notice }: Props) {
  const { rules, isUnread, accessible } = useOwnRules(first);
  // Two clicks may follow one another faster than the first is stored.
  const [oneAfterTheOther] = useState(() => createQueue());
  /**
   * @param to what becomes of the rules as they are stored by then
   * @param asked a permission they need to have an effect; the request has begun in the click itself
   */
  const store = (to: (rules: readonly OwnRule[]) => readonly OwnRule[], asked?: Promise<boolean>) => {
    const stored = oneAfterTheOther(async () =>
      askBackground({ type: 'set-own-rules', rules: to(await readOwnRules()) }),
    ).catch((): Reply => ({ ok: false, why: 'no-answer' }));
    void notice(stored.then((reply) => tell(reply, asked)));
    return stored;
  };
  const tell = async (reply: Reply, asked?: Promise<boolean>): Promise<SavedState> => {
    if (!reply.ok) return reply.why === 'quota-exceeded' ? 'full' : 'failed';
    return asked && !(await asked) ? 'refused' : 'saved';
  };
  const change = (id: string, to: (rule: OwnRule) => OwnRule[]) =>
    store((rules) => rules.flatMap((rule) => (rule.platform.id === id ? to(rule) : [rule])));
  /** The rules are kept along with the question; without access they wait, and say so. */
  const add = async (added: readonly Platform[]) => ({
    isStored: (await store((rules) => added.reduce(withRule, rules), requestAccess(added))).ok,
  });
  const take = async (text: string): Promise<TakenRules> => {
    const checked = checkOwnRules(text, isSelector);
    return 'platforms' in checked ? add(checked.platforms) : checked;
  };
  const hands: OwnRulesHands = {
    onSwitch: (id, on) => void change(id, (rule) => [{ ...rule, on }]),
    onGrant: (id) =>
      void notice(
        requestAccess(rules.map(({ platform }) => platform).filter((each) => each.id === id)).then(
          (granted) => (granted ? 'saved' : 'refused'),
        ),
      ),
    onEdit: async (id, text) => {
      const checked = checkOwnRules(text, isSelector);
      if ('problems' in checked) return checked;
      const [platform, ...others] = checked.platforms;
      if (!platform || others.length > 0 || platform.id !== id) return { problems: [otherId(id)] };
      return { isStored: (await change(id, (rule) => [{ ...rule, platform }])).ok };
    },
    onDelete: async (id) => {
      const rule = rules.find(({ platform }) => platform.id === id);
      const reply = await change(id, () => []);
      if (reply.ok && rule) {
        // It would hold for a later rule of this host, and nobody could see it until then.
        const nothing = { choices: { [id]: null }, snoozed: { [id]: null } };
        await askBackground({ type: 'change-settings', change: nothing });
        await dropAccess(rule.platform, builtIn, settings);
      }
      return failureIn(reply);
    },
    onShare: (platform) => copyText(writeOwnRules([platform])),
    onAdd: take,
    onAddTemplate: async (id, host) => {
      const platform = fromTemplate(id, host, new Date().toISOString().slice(0, 7));
      return platform && add([platform]);
    },
    onFile: async (file) => {
      const text = await file.text().catch(() => null);
      return text === null ? null : take(text);
    },
    onExport: () => {
      const text = writeOwnRules(rules.map(({ platform }) => platform));
      saveFile('onward-own-rules.json', new Blob([text], { type: 'application/json' }));
    },
  };
  const rows = templates.map((template) => ({ id: template.id, name: nameOf(template, language) }));
  return <OwnRules view={{ rules, isUnread, accessible, templates: rows }} hands={hands} t={t} />;
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
