import { OwnRules, type OwnRulesHands } from '../../components/options/OwnRules';
import type { SavedState } from '../../components/options/SavedNotice';
import { askBackground } from '../../utils/browser/ask-background';
import { dropAccess, requestAccess } from '../../utils/browser/platform-access';
import { saveFile } from '../../utils/browser/save-file';
import type { Screen } from '../../utils/browser/screen';
import { type CheckedRules, checkOwnRules, otherId, writeOwnRules } from '../../utils/own-rules/check-own';
import type { OwnRule } from '../../utils/own-rules/own-platform';
import { withRule } from '../../utils/own-rules/own-platform';
import { fromTemplate, templates } from '../../utils/own-rules/templates';
import { platforms as builtIn } from '../../utils/rules/all-platforms';
import type { Platform } from '../../utils/rules/define-platform';
import { nameOf } from '../../utils/visit/strip-view';
import { useOwnRules } from './use-own-rules';

interface Props {
  screen: Screen;
  notice: (state: SavedState) => void;
}

/** The section of own rules with its hands on the browser. Only here own rules meet the schema. */
export function OwnRulesSection({ screen: { t, language }, notice }: Props) {
  const { rules, isRead, accessible } = useOwnRules();
  /** @param asked a permission they need to have an effect; the request has begun in the click itself */
  const store = async (wanted: readonly OwnRule[], asked?: Promise<boolean>) => {
    const reply = isRead && (await askBackground({ type: 'set-own-rules', rules: wanted }));
    const isStored = reply && 'ok' in reply && reply.ok;
    const isRefused = isStored && asked !== undefined && !(await asked);
    notice(isRefused ? 'refused' : isStored ? 'saved' : 'failed');
    return isStored;
  };
  const change = (id: string, to: (rule: OwnRule) => OwnRule[]) =>
    store(rules.flatMap((rule) => (rule.platform.id === id ? to(rule) : [rule])));
  /** The rules are kept along with the question; without access they wait, and say so. */
  const add = (added: readonly Platform[]) => {
    void store(added.reduce<readonly OwnRule[]>(withRule, rules), requestAccess(added));
  };
  const taking = (checked: CheckedRules): CheckedRules => {
    if ('platforms' in checked) add(checked.platforms);
    return checked;
  };
  const hands: OwnRulesHands = {
    onSwitch: (id, on) => void change(id, (rule) => [{ ...rule, on }]),
    onGrant: (id) =>
      void requestAccess(rules.map(({ platform }) => platform).filter((each) => each.id === id)).then(
        (granted) => notice(granted ? 'saved' : 'refused'),
      ),
    onEdit: (id, text) => {
      const checked = checkOwnRules(text, isSelector);
      if ('problems' in checked) return checked;
      const [platform, ...others] = checked.platforms;
      if (!platform || others.length > 0 || platform.id !== id) return { problems: [otherId(id)] };
      void change(id, (rule) => [{ ...rule, platform }]);
      return checked;
    },
    onDelete: async (id) => {
      const rule = rules.find(({ platform }) => platform.id === id);
      const isDeleted = await change(id, () => []);
      if (isDeleted && rule) await dropAccess(rule.platform, builtIn);
      return isDeleted;
    },
    onShare: (platform) =>
      navigator.clipboard.writeText(writeOwnRules([platform])).then(
        () => true,
        () => false,
      ),
    onAdd: (text) => taking(checkOwnRules(text, isSelector)),
    onAddTemplate: (id, host) => {
      const platform = fromTemplate(id, host, new Date().toISOString().slice(0, 7));
      if (platform) add([platform]);
      return platform !== null;
    },
    onFile: async (file) => taking(checkOwnRules(await file.text(), isSelector)),
    onExport: () => {
      const text = writeOwnRules(rules.map(({ platform }) => platform));
      saveFile('onward-own-rules.json', new Blob([text], { type: 'application/json' }));
    },
  };
  const rows = templates.map((template) => ({ id: template.id, name: nameOf(template, language) }));
  return <OwnRules view={{ rules, accessible, templates: rows }} hands={hands} t={t} />;
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
