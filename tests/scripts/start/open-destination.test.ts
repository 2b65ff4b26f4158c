import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openDestination } from '../../../scripts/start/open-destination';
import type { Driver } from '../../e2e/driver';

const OPEN = '[data-action="open-destination"]';
const SECOND = '[data-action="understand"]';
const URL = 'http://example.com/a?b=1';

interface Row {
  what: string;
  kind: string;
  destination?: string;
  /** What the popup has on it. */
  has: string[];
  /** Where the tab is once everything was clicked. */
  arrives?: string;
  /** A tab that an earlier page has left is at the destination. */
  wasThere?: true;
  told: string;
  complains?: string;
}

const rows: Row[] = [
  { what: 'one click', kind: 'notice', destination: URL, has: [OPEN], arrives: URL, told: 'opened' },
  {
    what: 'a site that has no http left',
    kind: 'wall',
    destination: URL,
    has: [OPEN],
    arrives: 'https://example.com/a?b=1',
    told: 'opened',
  },
  {
    what: 'another page than the destination',
    kind: 'wall',
    destination: URL,
    has: [OPEN],
    arrives: 'http://example.com/axb=1',
    told: 'not opened',
    complains: 'did not open its destination',
  },
  {
    what: 'a button that does nothing, where an earlier page has left a tab',
    kind: 'notice',
    destination: URL,
    has: [OPEN],
    wasThere: true,
    told: 'not opened',
    complains: 'did not open its destination',
  },
  {
    what: 'a danger past a second step',
    kind: 'warning',
    destination: URL,
    has: [SECOND],
    arrives: URL,
    told: 'opened after a second step',
  },
  ...['warning', 'block', 'unknown'].map((kind) => ({
    what: `T18 one click past a page of the kind ${kind}`,
    kind,
    destination: URL,
    has: [OPEN],
    arrives: URL,
    told: 'opened',
    complains: 'offers in one click what it must not',
  })),
  ...['notice', 'preview', 'wall'].map((kind) => ({
    what: `a ${kind} without a button`,
    kind,
    destination: URL,
    has: [],
    told: 'held back',
    complains: 'offers no button to open the destination',
  })),
  { what: 'what only its platform opens', kind: 'scan', destination: URL, has: [], told: 'held back' },
  { what: 'a page without a destination', kind: 'login', has: [], told: 'nothing' },
  {
    what: 'a button that leads nowhere',
    kind: 'notice',
    has: [OPEN],
    told: 'nothing',
    complains: 'offers to open what it does not know',
  },
];

describe('the walk, of what a popup lets one open', () => {
  it.each(rows)('$what', async ({ kind, destination, has, arrives, wasThere, told, complains }) => {
    const shown = new Set(has);
    const clicked: string[] = [];
    const find = (selector: string) => {
      const [plain = ''] = selector.split(':');
      if (!shown.has(plain)) return null;
      return {
        click: async () => {
          clicked.push(plain);
          if (plain === SECOND) shown.add(OPEN);
        },
      };
    };
    const popup = {
      $: async (selector: string) => find(selector),
      waitForSelector: async (selector: string) => find(selector) ?? Promise.reject(new Error('never comes')),
    };
    let isLeft = wasThere ?? false;
    const close = async () => {
      isLeft = false;
    };
    const driver = {
      pageAt: async (there: RegExp) => {
        if (isLeft) return { close };
        if (!clicked.includes(OPEN) || !there.test(arrives ?? '')) throw new Error('nowhere');
      },
    };
    const complaints: string[] = [];
    const opened = openDestination(
      driver as unknown as Driver,
      popup as unknown as Page,
      { kind, destination },
      complaints,
    );
    expect(await opened).toBe(told);
    expect(complaints).toEqual(complains ? [complains] : []);
  });
});
