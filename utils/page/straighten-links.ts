/** Before any of these a link does nothing: click, middle click, drag, menu and Enter all come after one of them. */
const OCCASIONS = ['pointerover', 'pointerdown', 'focusin'] as const;

/** How a link is followed: a click, that of the keyboard included, or one of the middle button. */
const FOLLOWED = ['click', 'auxclick'] as const;
const MIDDLE = 1;

/** What became of the question about one link of a page. */
interface Answer {
  link: string;
  /** `null`: none yet, or it stays as it is. */
  destination: string | null;
}

/**
 * Lets wrapped links lead straight to their destination, each at the moment the person points at it, touches it
 * or moves the focus to it. The page is neither scanned nor watched; events that the page made up do not count.
 * The browser shows the destination from then on, and whatever is done with the link is done with that.
 *
 * @param ask where a link leads; asked once for each link, `null` where it stays as it is
 * @param tell hears of a wrapped link that was followed straight
 * @returns how to stop
 */
export function straightenLinks(
  document: Document,
  ask: (link: string) => Promise<string | null>,
  tell: (link: string) => void,
): () => void {
  const answers = new WeakMap<HTMLAnchorElement, Answer>();
  const look = async (event: Event) => {
    const anchor = event.isTrusted ? anchorOf(event) : undefined;
    const link = anchor?.href;
    // In a text that is being written an editor takes what its page shows for what was typed, and would keep it.
    if (!anchor || !link || !mayBeWrapped(link) || anchor.isContentEditable) return;
    const known = answers.get(anchor);
    if (known?.destination === link) return;
    if (known?.link === link) {
      // The page has put its own address back.
      if (known.destination) lead(anchor, known.destination);
      return;
    }
    const answer: Answer = { link, destination: null };
    answers.set(anchor, answer);
    answer.destination = await ask(link);
    if (answer.destination && anchor.href === link) lead(anchor, answer.destination);
  };
  const notice = (event: MouseEvent) => {
    const anchor = event.isTrusted ? anchorOf(event) : undefined;
    const known = anchor && answers.get(anchor);
    if (!known?.destination || anchor?.href !== known.destination) return;
    if (event.type === 'click' || event.button === MIDDLE) tell(known.link);
  };
  const how = { capture: true, passive: true };
  for (const occasion of OCCASIONS) document.addEventListener(occasion, look, how);
  for (const way of FOLLOWED) document.addEventListener(way, notice, how);
  return () => {
    for (const occasion of OCCASIONS) document.removeEventListener(occasion, look, how);
    for (const way of FOLLOWED) document.removeEventListener(way, notice, how);
  };
}

/** The destination learns no more of where the person came from than through the platform's own notice. */
function lead(anchor: HTMLAnchorElement, destination: string): void {
  anchor.href = destination;
  anchor.referrerPolicy = 'no-referrer';
}

/** The link an event is about; a component's shadow root may lie between them. */
function anchorOf(event: Event): HTMLAnchorElement | undefined {
  return event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
}

const SCHEME_LENGTH = 'https://'.length;

/** Whether it is worth a question: only an address that has a parameter or another address in it can be wrapped. */
export function mayBeWrapped(link: string): boolean {
  return /^https?:/.test(link) && /[?#]|http|aHR0c/i.test(link.slice(SCHEME_LENGTH));
}
