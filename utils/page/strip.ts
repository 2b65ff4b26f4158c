import type { StripView } from '../messages/protocol';
import { freeEdge } from './free-edge';
import { watchPlainlySeen } from './plainly-seen';
import { STRIP_STYLE } from './strip-style';

/** What the person can do on the strip. */
export interface StripActions {
  open(): void;
  answer(answer: 'yes' | 'no' | 'dismiss' | 'snooze'): void;
}

/** A click that comes sooner after the strip could be seen was meant for something else, in milliseconds. */
const ARM_MS = 500;

/**
 * One line on the page: what kind of page this is, where the link goes, and on harmless pages a button. It
 * lives in a closed shadow root in the top layer, takes only trusted clicks, and only while it can be seen
 * (safety T16). The page cannot read it; it may remove it, and popup and history stay the source of truth.
 *
 * @returns how to take the strip away
 */
export function showStrip(document: Document, view: StripView, actions: StripActions): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const isMeant = (event: Event) => event.isTrusted && watch.seenFor() >= ARM_MS;
  const button = (name: string, text: string, act: () => void) => {
    const element = document.createElement('button');
    element.className = name;
    element.type = 'button';
    element.textContent = text;
    element.addEventListener('click', (event) => isMeant(event) && act());
    return element;
  };

  const line = document.createElement('div');
  line.className = `strip ${view.kind}`;
  line.setAttribute('role', 'region');
  line.setAttribute('aria-label', view.label);
  line.lang = view.language;
  line.append(text('b', 'kind', view.label));
  if (view.sentence) line.append(text('span', 'sentence', view.sentence));
  if (view.site) {
    const site = text('bdi', 'site', view.site);
    site.dir = 'ltr';
    line.append(site);
  }
  if (view.question) {
    const { text: question, yes, no } = view.question;
    line.append(text('span', 'question', question));
    line.append(
      button('answer', yes, () => actions.answer('yes')),
      button('answer', no, () => actions.answer('no')),
    );
  }
  if (view.open) line.append(button('open', view.open, actions.open));
  line.append(button('snooze', view.snooze, () => actions.answer('snooze')));
  const close = button('close', '×', () => actions.answer('dismiss'));
  close.setAttribute('aria-label', view.dismiss);
  line.append(close);

  dress(document, root);
  root.append(line);
  place(document, host);
  const watch = watchPlainlySeen(host);
  return () => {
    watch.stop();
    host.remove();
  };

  function text(tag: 'b' | 'span' | 'bdi', name: string, content: string): HTMLElement {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = content;
    return element;
  }
}

/** A constructed sheet is not subject to the page's content security policy; old Firefox cannot share one. */
function dress(document: Document, root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STRIP_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = STRIP_STYLE;
    root.append(style);
  }
}

/** In the top layer where there is one, at the edge of the window where the page says nothing. */
function place(document: Document, host: HTMLElement): void {
  const declare = (property: string, value: string) => host.style.setProperty(property, value, 'important');
  declare('all', 'initial');
  declare('position', 'fixed');
  declare('inset', freeEdge(document) === 'bottom' ? 'auto 0 0 0' : '0 0 auto 0');
  declare('width', '100%');
  declare('margin', '0');
  declare('padding', '0');
  declare('border', '0');
  declare('background', 'transparent');
  declare('z-index', '2147483647');
  declare('display', 'block');
  declare('opacity', '1');
  declare('overflow', 'visible');
  document.documentElement.append(host);
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    // No top layer here: the highest z-index has to do.
  }
}
