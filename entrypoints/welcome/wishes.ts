import type { Chosen } from '../../components/welcome/Defaults';
import { askBackground } from '../../utils/browser/ask-background';
import { requestAccess } from '../../utils/browser/platform-access';
import { platforms } from '../../utils/rules/all-platforms';
import { OPTIONAL_PACKS } from '../../utils/rules/define-platform';
import { platformsOfKind } from '../../utils/rules/kinds-of';
import type { Change } from '../../utils/settings/change';
import type { Choice } from '../../utils/settings/settings';

/** The platforms that show leaving notices, some of which are known by their words only: one prompt covers them all. */
const NOTICING = platformsOfKind(platforms, 'notice', OPTIONAL_PACKS);

/** How often something was chosen. */
let round = 0;

/** What happens at leaving notices; what was chosen for other kinds of page stays, and of several choices the last one holds. */
export async function choose(choice: Choice): Promise<Chosen> {
  const mine = ++round;
  const isAllowed = choice !== 'open-directly' || (await requestAccess(NOTICING));
  // A prompt may be left open, and answered when something else was chosen.
  if (mine !== round) return 'overtaken';
  const isSaved = await change({ defaults: { notice: isAllowed ? choice : 'ask' } });
  if (mine !== round) return 'overtaken';
  if (!isSaved) return 'failed';
  return isAllowed ? 'done' : 'refused';
}

/** Whether incidents are written down from now on. @returns whether that is saved */
export function record(recording: boolean): Promise<boolean> {
  return change({ recording });
}

async function change(change: Change): Promise<boolean> {
  const reply = await askBackground({ type: 'change-settings', change });
  return reply.ok;
}
