import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerBackground, onAbandoned, tellBackground } from '../utils/browser/page-link';
import type { StripView } from '../utils/messages/views';
import { leaveFor } from '../utils/page/leave';
import { clearStrips, showStrip } from '../utils/page/strip';
import { documentOf, watchVisit } from '../utils/page/visit';

/**
 * The content script. WXT's own wrapper for content scripts announces itself to the page with an event and a
 * message (0.20: `wxt:content-script-started`), and a page that listens could tell that we are here or switch
 * us off; so this is a plain script that the manifest names (`wxt.config.ts`).
 */
export default defineUnlistedScript(() => {
  if (window.top !== window) return;
  // After a click on our button the script may be put into a page that has it already: the newer one stays.
  const own = globalThis as typeof globalThis & { stopOnward?: () => void };
  own.stopOnward?.();
  clearStrips(document);
  let hideStrip = () => {};
  const shown = new Set<string>();
  const show = (view: StripView, url: string) => {
    // What was there already stays as it is: put away, if the person put it away, which answers its question.
    const wanted = JSON.stringify([{ ...view, question: 0 }, url]);
    if (shown.has(wanted)) return;
    shown.add(wanted);
    hideStrip();
    // Once abandoned, its button would do nothing, and the next strip's neither: a strip takes clicks only while it is alone.
    const stopLooking = onAbandoned(() => own.stopOnward?.());
    const takeAway = showStrip(document, view, {
      async open() {
        // Nobody is there any more, and would not be at another click.
        if (!(await tellBackground({ type: 'open-from-strip', url }))) hideStrip();
      },
      async answer(answer) {
        hideStrip();
        const next = await tellBackground({ type: 'strip-answered', url, answer });
        if (next?.do === 'show-strip' && window.location.href === url) show(next.strip, url);
      },
    });
    hideStrip = () => {
      stopLooking();
      takeAway();
    };
  };
  const stopWatching = watchVisit({
    window,
    tell: tellBackground,
    hideStrip() {
      shown.clear();
      hideStrip();
    },
    showStrip: show,
  });
  const stopAnswering = answerBackground((message) => {
    if (message.type === 'leave-for') return leaveFor(window, message.from, message.destination);
    return message.type === 'are-you' ? message.document === documentOf(window) : window.location.href;
  });
  own.stopOnward = () => {
    stopWatching();
    stopAnswering();
  };
});
