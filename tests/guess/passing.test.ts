import { describe, expect, it } from 'vitest';
import { passing } from '../../utils/guess/passing';
import { siteOf } from '../../utils/url/site';

const PAGE = 'https://forum.example.co.uk/out';

const rows: { what: string; page?: string; candidate: string; gives: string | null }[] = [
  {
    what: 'another site, as it is opened',
    candidate: 'HTTPS://Example.com',
    gives: 'https://example.com/',
  },
  {
    what: 'another site under the same registry',
    candidate: 'https://example2.co.uk/',
    gives: 'https://example2.co.uk/',
  },
  { what: 'not the page itself', candidate: PAGE, gives: null },
  { what: 'not its site', candidate: 'https://www.example.co.uk/', gives: null },
  { what: 'not what the gate refuses', candidate: 'javascript:alert(1)', gives: null },
  {
    what: 'nothing from a page that has no address',
    page: 'forum',
    candidate: 'https://example.com/',
    gives: null,
  },
];

describe('what may be a destination of a page', () => {
  it.each(rows)('$what', ({ page = PAGE, candidate, gives }) =>
    expect(passing(page, siteOf)(candidate)).toBe(gives),
  );
});
