import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../utils/browser/api';
import { isOwnPage, pageSender, readFromExtension, readFromPage } from '../../utils/messages/receive';
import { answerPage } from './pages';
import { answerScreen } from './screens';
import { countFollowed, straighten } from './straight-links';
import { lookIfLeaving } from './watch';

/**
 * The one door for messages: who speaks is checked here, and what is said is parsed, before anything is done.
 * A message from anybody else gets no answer at all.
 */
export function listenToMessages(): void {
  const { id } = browser.runtime;
  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (isOwnPage(sender, id, origin)) {
      const wish = readFromExtension(message);
      return wish ? answerScreen(wish) : undefined;
    }
    const page = pageSender(sender, id);
    const fact = page && readFromPage(message, page);
    if (!fact || !page) return undefined;
    if (fact.type === 'straighten') return straighten(fact.link, page);
    if (fact.type === 'went-straight') return countFollowed(fact.link, page);
    return fact.type === 'may-be-leaving' ? lookIfLeaving(page) : answerPage(fact, page);
  });
}
