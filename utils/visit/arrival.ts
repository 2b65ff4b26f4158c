/** A destination that was opened in a tab, whose arrival the browser may tell of. */
export interface Awaited {
  incident: string;
  /** The destination as it was opened. */
  url: string;
  /** The page it was opened from; `''` where it came out of the history. */
  from: string;
  /** `opened`: the tab was sent there · `begun`: it has begun to load · `there`: its page has taken the tab. */
  state: 'opened' | 'begun' | 'there';
  /** It has begun once more, and the first time is yet to be called off: so Firefox does where a page's script leaves. */
  isTwice?: boolean;
  /** What has begun in its place: the same once more, sent on by its server, if the page that takes the tab says so. */
  next?: string;
}

/** What the browser tells of the top frame of a tab. */
export type Navigation = { url: string } & (
  | { type: 'begins' }
  /** The page takes the tab. `isSentOn`: the page before sent it there by itself. `redirected`: where a server did. */
  | { type: 'takes'; isSentOn?: boolean | undefined; redirected?: string | undefined }
  | { type: 'completes' }
  /** `isFailure`: the destination could not be reached or trusted (`net-error.ts`). */
  | { type: 'fails'; isFailure: boolean }
);

/** What is awaited from then on, and what the history is told: nothing, as long as nothing is known. */
export interface Heard {
  awaited: Awaited | null;
  control?: 'opened-ok' | 'failed';
}

/**
 * What a navigation of the tab says of the destination that was opened in it.
 *
 * A page that came up counts as opened, whatever it says: that it answers with "not found" the browser does not tell.
 * What the person, the page or a download called off says nothing, and neither does another page in the tab. After a
 * failure the tab may be loaded anew, and that counts again.
 */
export function hear(awaited: Awaited, navigation: Navigation): Heard {
  const { url, from, state } = awaited;
  const waiting: Heard = { awaited };
  // Of the page before it something may still be told.
  if (!/^https?:/.test(navigation.url) || isSame(navigation.url, from)) return waiting;
  const isDestination = isSame(navigation.url, url);
  switch (navigation.type) {
    case 'begins':
      if (isDestination) return { awaited: { ...awaited, state: 'begun', isTwice: state === 'begun' } };
      // What has come up may send on, which shows when the next page takes the tab.
      if (state === 'there') return waiting;
      return { awaited: { ...awaited, state: 'opened', next: awaited.next ?? navigation.url } };
    case 'takes':
      if (state === 'begun' || (awaited.next && awaited.next === navigation.redirected))
        return { awaited: { ...awaited, state: 'there' } };
      return isDestination || (state === 'there' && navigation.isSentOn) ? waiting : { awaited: null };
    case 'completes':
      // Firefox completes a download as well; it has taken no tab.
      return state === 'there' ? { awaited: null, control: 'opened-ok' } : waiting;
    case 'fails': {
      if (awaited.isTwice && !navigation.isFailure) return { awaited: { ...awaited, isTwice: false } };
      const again: Heard = { awaited: { ...awaited, state: 'opened' } };
      return state === 'begun' && navigation.isFailure ? { ...again, control: 'failed' } : again;
    }
  }
}

/** The same page, also where the browser has put https in the place of http. */
function isSame(a: string, b: string): boolean {
  const plain = (url: string) => url.replace(/https?:/, '').replace(/#.*/, '');
  return plain(a) === plain(b);
}
