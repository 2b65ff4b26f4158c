import type { StripView } from '../messages/views';
import { type Seen, watchPlainlySeen } from './plainly-seen';
import { keepPlace } from './strip-place';
import { STRIP_STYLE } from './strip-style';

/** What the person can do on the strip. */
interface StripActions {
  open(): void;
  answer(answer: 'yes' | 'no' | 'dismiss' | 'snooze'): void;
}

/** A click that comes sooner after the strip could be seen was meant for something else, in milliseconds. */
const ARM_MS = 500;

/** By then screen readers know the region: what stands in it from the start is not said. In milliseconds. */
const SAY_MS = 1000;
/** Said by then; who reads the page line by line finds the strip alone. */
const SAID_MS = 5000;

/**
 * One line on the page: what kind of page this is, where the link goes, and on harmless pages a button. It
 * lives in a closed shadow root in the top layer, takes only trusted clicks, and only while it can be seen
 * (safety T16). Where the page has no room for it, a mark in a corner stands for it. The page cannot read it; it may
 * remove it for good where it insists, and popup and history stay the source of truth.
 *
 * @returns how to take the strip away
 */
export function showStrip(document: Document, view: StripView, actions: StripActions): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const acts = new Map<EventTarget | null, () => void>();
  const press = ({ isTrusted, target }: Event) => {
    // The mark shows more and opens nothing: nobody is harmed by a click that was meant for something else.
    if (!isTrusted || (target !== mark && watch.seenFor() < ARM_MS)) return;
    // A double click is one: a link that holds only once is asked for once.
    watch.restart();
    acts.get(target)?.();
  };
  const button = (name: string, text: string, act: () => void) => {
    const element = document.createElement('button');
    element.className = name;
    element.textContent = text;
    acts.set(element, act);
    return element;
  };

  const words = document.createElement('div');
  words.className = 'words';
  words.append(text('b', 'kind', view.label));
  if (view.sentence) words.append(text('span', 'sentence', view.sentence));
  if (view.site) {
    const site = text('bdi', 'site', view.site);
    site.dir = 'ltr';
    words.append(site);
  }
  if (view.open) words.append(button('open', view.open, actions.open));
  words.append(button('snooze', view.snooze, () => actions.answer('snooze')));
  if (view.question) {
    const ask = document.createElement('div');
    ask.className = 'ask';
    ask.role = 'group';
    ask.setAttribute('aria-label', view.question.text);
    ask.append(
      text('span', 'question', view.question.text),
      button('answer', view.question.yes, () => actions.answer('yes')),
      button('answer', view.question.no, () => actions.answer('no')),
    );
    words.append(ask);
  }
  // Who closes the question has answered it: it is asked once.
  const close = button('close', '×', () => actions.answer(view.question ? 'no' : 'dismiss'));
  close.setAttribute('aria-label', view.dismiss);

  /** Whose words these are is seen; who does not see them hears it. */
  const name = `Onward: ${view.label}`;
  const bar = document.createElement('div');
  bar.className = 'strip';
  bar.role = 'region';
  bar.setAttribute('aria-label', name);
  bar.tabIndex = -1;
  bar.append(words, close);
  const mark = button('mark', '', () => {
    place.expand();
    bar.focus();
  });
  mark.title = name;

  // Whoever cannot see that the strip has come is told so once; nothing of the page hears it.
  const said = text('span', 'said', '');
  said.role = 'status';
  const say = (words: string) => () => {
    said.textContent = words;
  };
  setTimeout(say([name, view.sentence, view.site].filter(Boolean).join(' ')), SAY_MS);
  setTimeout(say(''), SAID_MS);

  const frame = document.createElement('div');
  frame.className = `frame ${view.kind} ${view.theme}`;
  frame.classList.toggle('large', view.isLarge);
  frame.lang = view.language;
  // `all: initial` leaves the page's direction.
  frame.dir = 'ltr';
  frame.append(bar, mark, said);
  dress(document, root);
  root.append(frame);
  const watch = watchPlainlySeen(host);
  const place = keepPlace({ host, frame, bar }, () => {
    // A page that opens its document anew takes all listeners away, ours as well.
    root.addEventListener('click', press, true);
    watch.restart();
  });
  return () => {
    place.stop();
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

/**
 * Takes away what the script before this one has left: where the extension is updated, or switched off and on, Firefox ends
 * its scripts, and their strip stays as it is.
 */
export function clearStrips(document: Document): void {
  for (const host of document.querySelectorAll<Seen>(':root > [popover]'))
    if (host.openOrClosedShadowRoot?.querySelector('.frame > .strip')) host.remove();
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
