import type { OfferedChoice } from '../../components/welcome/Defaults';
import type { OfferedPack } from '../../components/welcome/Packs';
import { askBackground } from '../../utils/browser/ask-background';
import { requestPacks } from '../../utils/browser/packs';
import { requestAccess } from '../../utils/browser/platform-access';
import { platforms } from '../../utils/rules/all-platforms';

/** The platforms that show leaving notices: one prompt covers them all. */
const NOTICING = platforms.filter(({ rules }) => rules.some(({ kind }) => kind === 'notice'));

/** Opening directly is for plain notices only; previews and walls keep asking. */
export async function choose(choice: OfferedChoice): Promise<boolean> {
  if (choice === 'open-directly' && !(await requestAccess(NOTICING))) {
    await change('ask');
    return false;
  }
  return change(choice);
}

async function change(choice: OfferedChoice): Promise<boolean> {
  const others = choice === 'open-directly' ? 'ask' : choice;
  const defaults = { notice: choice, preview: others, wall: others };
  const reply = await askBackground({ type: 'change-settings', change: { defaults } });
  return 'ok' in reply && reply.ok;
}

export function record(recording: boolean): void {
  void askBackground({ type: 'change-settings', change: { recording } });
}

/** A refusal in the browser's prompt and a prompt it would not show come to the same. */
export async function grant(packs: readonly OfferedPack[]): Promise<boolean> {
  try {
    return await requestPacks(platforms, packs);
  } catch {
    return false;
  }
}
