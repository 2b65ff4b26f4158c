import type { OfferedPack } from '../../components/welcome/Packs';
import { askBackground } from '../../utils/browser/ask-background';
import { OPTIONAL_PACKS, requestPacks } from '../../utils/browser/packs';
import { requestAccess } from '../../utils/browser/platform-access';
import { platforms } from '../../utils/rules/all-platforms';
import type { Choice } from '../../utils/settings/settings';
import { platformsOfKind } from '../options/platform-rows';

/** The platforms that show leaving notices, some of which are known by their words only: one prompt covers them all. */
const NOTICING = platformsOfKind(platforms, 'notice', OPTIONAL_PACKS);

/** What happens at leaving notices; what was chosen for other kinds of page stays. */
export async function choose(choice: Choice): Promise<boolean> {
  if (choice === 'open-directly' && !(await requestAccess(NOTICING))) {
    await change('ask');
    return false;
  }
  return change(choice);
}

async function change(choice: Choice): Promise<boolean> {
  const reply = await askBackground({ type: 'change-settings', change: { defaults: { notice: choice } } });
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
