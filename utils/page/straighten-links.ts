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
  /** When it was asked, in milliseconds since 1970. */
  at: number;
  /** The link's own `referrerPolicy`. */
  policy: string;
}

/**
 * So long an answer holds, in milliseconds. Straight links may be switched off or paused, or the background may not have
 * been there to answer, and a page stays open for days.
 */
const HOLDS_MS = 10_000;

/**
 * Lets wrapped links lead straight to their destination, each at the moment the person points at it, touches it
 * or moves the focus to it. The page is neither scanned nor watched; events that the page made up do not count.
 * The browser shows the destination from then on, and whatever is done with the link is done with that.
 *
 * @param ask where a link leads; asked once for each link and while, `null` where it stays as it is
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
    const href = anchor?.href;
    // In a text that is being written an editor takes what its page shows for what was typed, and would keep it.
    if (!anchor || !href || anchor.isContentEditable) return;
    let known = answers.get(anchor);
    const isStraight = known?.destination === href;
    if (known && !isStraight && known.link !== href) {
      // The page has written another link there, which is told as much as the page wants, as before ours.
      if (known.destination) anchor.referrerPolicy = known.policy;
      answers.delete(anchor);
      known = undefined;
    }
    const link = known?.link ?? href;
    if (!mayBeWrapped(link)) return;
    if (known && Date.now() - known.at < HOLDS_MS) {
      // The page may have put its own address back.
      if (known.destination && !isStraight) lead(anchor, known.destination);
      return;
    }
    const policy = known?.policy ?? anchor.referrerPolicy;
    const answer: Answer = { link, destination: known?.destination ?? null, at: Date.now(), policy };
    answers.set(anchor, answer);
    answer.destination = await ask(link);
    // Not where the page has changed it meanwhile.
    if (anchor.href !== href) return;
    if (answer.destination) lead(anchor, answer.destination);
    else if (isStraight) lead(anchor, link, policy);
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
function lead(anchor: HTMLAnchorElement, destination: string, policy = 'no-referrer'): void {
  anchor.href = destination;
  anchor.referrerPolicy = policy;
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
