import { describe, expect, it } from 'vitest';
import { siteOf } from '../../utils/url/site';
import { cameThrough } from '../../utils/visit/came-through';
import type { Visit } from '../../utils/visit/visit';
import { MET } from './met';

const DIRECTLY: Pick<Visit, 'met' | 'openedDirectly'> = { met: MET, openedDirectly: true };

const rows: { name: string; visit?: typeof DIRECTLY; url: string | null; is: boolean }[] = [
  { name: 'at the destination', url: 'https://example.com/a', is: true },
  {
    name: 'where the destination has sent it on, on its own site',
    url: 'https://www.example.com/',
    is: true,
  },
  { name: 'where the browser does not say', url: null, is: true },
  { name: 'on another site', url: 'https://example.org/a', is: false },
  { name: 'on the page itself', url: MET.url, is: false },
  { name: 'on no site at all', url: 'about:', is: false },
  { name: 'at no address', url: '', is: false },
  {
    name: 'at the destination of a page that was shown',
    visit: { met: MET },
    url: MET.destination,
    is: false,
  },
  {
    name: 'behind a page without a destination',
    visit: { ...DIRECTLY, met: { ...MET, outcome: 'no-destination' } },
    url: null,
    is: false,
  },
];

describe('a tab that was sent on without asking', () => {
  it.each(rows)('$name: came through $is', ({ visit = DIRECTLY, url, is }) =>
    expect(cameThrough(visit, url, siteOf)).toBe(is),
  );
});
