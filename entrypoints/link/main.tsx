import { render } from 'preact';
import type { FoundLink } from '../../components/link/found-link';
import { LinkScreen } from '../../components/link/LinkScreen';
import { NoAnswer } from '../../components/NoAnswer';
import type { OpenWhere } from '../../components/popup/wishes';
import { askBackground } from '../../utils/browser/ask-background';
import { describedTab } from '../../utils/browser/described-tab';
import { inTime } from '../../utils/browser/in-time';
import { forgetLinkText, openLinkPage, readLinkText } from '../../utils/browser/link-texts';
import { followScreen, openScreen, type Screen } from '../../utils/browser/screen';
import { observeShortLinks } from '../../utils/browser/short-link-network';
import { hasWindows, navigate, openBeside } from '../../utils/browser/tabs';
import type { Area } from '../../utils/language/areas';
import type { Reply } from '../../utils/messages/protocol';
import { copyText } from '../../utils/page/copy-and-say';
import { carefulness } from '../../utils/settings/settings';
import { askShortLink, describeLinks } from './describe-links';

const AREAS: readonly Area[] = ['popup', 'link'];
const root = document.getElementById('link') ?? document.body;
const showSilence = ({ t }: Pick<Screen, 't'>) => render(<NoAnswer t={t} />, root);

const [found, opened] = await Promise.all([
  // What cannot be read or observed is said where it is missed; nobody shall see an empty page for it.
  readLinkText(location.search).catch(() => null),
  openScreen(AREAS, showSilence),
  observeShortLinks().catch(() => undefined),
]);

/** What is shown; what was found out for settings that hold no more is not. */
let present = opened;
/** Links of the text that nobody has said anything of. */
let unread = 0;

/** What was found in private is opened in private. */
const placeOf = (where: OpenWhere) => (found?.isPrivate ? 'private-window' : where);

async function open({ url, said }: FoundLink, where: OpenWhere): Promise<Reply> {
  const tabId = await describedTab('').catch(() => -1);
  return askBackground({ type: 'open-link', url, said, tabId, where: placeOf(where) });
}

/** No destination: the background has found a rule for this very address, whose platform leads on by itself. */
async function scan({ url }: FoundLink, where: OpenWhere): Promise<Reply> {
  try {
    const tabId = await describedTab('');
    const place = placeOf(where);
    if (place === 'here') await navigate(tabId, url);
    else await openBeside(tabId, url, place);
    return { ok: true };
  } catch {
    return { ok: false, why: 'failed' };
  }
}

async function copy({ view }: FoundLink): Promise<Reply> {
  const isCopied = await copyText(view.destination?.href ?? '');
  return isCopied ? { ok: true } : { ok: false, why: 'not-allowed' };
}

/** In place of this page, which has nothing to show. */
async function look(text: string): Promise<Reply> {
  try {
    await openLinkPage({ text, isPrivate: found?.isPrivate ?? false });
    window.close();
    return { ok: true };
  } catch {
    return { ok: false, why: 'failed' };
  }
}

/** Careful mode opens less, and the background knows what: it is asked anew. */
async function show(screen: Screen): Promise<void> {
  present = screen;
  const { t, language, settings } = screen;
  document.title = t('link.title');
  const finding = describeLinks(found ?? { text: '' }, language);
  // What was found out before stays until more is.
  if (!(await inTime(finding)) && present === opened) showSilence(screen);
  const read = await finding;
  if (present !== screen) return;
  unread = read.unread;
  render(
    <LinkScreen
      links={read.links}
      unread={unread}
      more={read.more}
      codes={read.codes}
      isForgotten={found === null}
      isCut={(found?.isCut && !found.isLink) ?? false}
      careful={carefulness(settings)}
      mustCopy={(found?.isPrivate && !hasWindows()) ?? false}
      copyFailed={found?.copyFailed ?? false}
      onOpen={open}
      onScan={scan}
      onCopy={copy}
      onAsk={(link) => askShortLink(link, language)}
      onLook={look}
      t={t}
    />,
    root,
  );
}

followScreen(AREAS, (screen) => void show(screen));
await show(opened);

// A private text is forgotten with its page, because a closed tab can be opened again; not where the page could not look
// into it, and may once it is loaded anew. As a tab closes, Firefox fires only the first, and Chromium may only the second.
if (found?.isPrivate)
  for (const left of ['beforeunload', 'pagehide'])
    window.addEventListener(left, () => {
      if (!unread) void forgetLinkText(location.search);
    });
