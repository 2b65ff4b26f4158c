// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PairDetail, type PairView } from '../../../components/map/PairDetail';
import { t } from '../../language/english';

afterEach(cleanup);

const PAIR: PairView = {
  from: 'A',
  to: 'B',
  incidents: 3,
  meetings: 5,
  openedOk: 0,
  failed: 0,
  weeks: [{ monday: '2026-11-02', count: 3 }],
  byKind: { wall: 1, notice: 3 },
  openedSince: null,
  isQuiet: false,
  last: '2026-11-02',
  elsewhere: [],
};
const figures = t('incidents.map-figures', { count: 3, meetings: 5 });

function show(more: Partial<PairView> = {}) {
  const { container } = render(<PairDetail pair={{ ...PAIR, ...more }} t={t} onShow={() => {}} />);
  return (selector: string) =>
    [...container.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

describe('a pair', () => {
  it.each<[Partial<PairView>, string[], string[]]>([
    [{}, [figures], []],
    [{ openedOk: 1 }, [figures, t('incidents.map-opened-ok', { count: 1 })], []],
    [{ failed: 1 }, [figures, t('incidents.map-failed', { count: 1 })], []],
    [
      { openedSince: '2026-11-01', isQuiet: true },
      [figures],
      [
        t('incidents.map-since-opened', { day: '2026-11-01' }),
        t('incidents.map-quiet', { day: '2026-11-02' }),
      ],
    ],
  ])('says what came of it, and nothing of what did not: %o', (more, said, flags) => {
    const texts = show(more);
    expect(texts('h2 + p')).toEqual([said.join(' ')]);
    expect(texts('.flag')).toEqual(flags);
  });

  it('is divided by kind, the most first, each with its share', () => {
    expect(show()('.kinds tr')).toEqual([`${t('kind.notice')}375%`, `${t('kind.wall')}125%`]);
  });

  it('names the other platforms that stopped its links, where there are any', () => {
    expect(show()('.pair > h3')).toEqual([]);
    const elsewhere = [{ link: 'b.example/1', platforms: ['C', 'D'] }];
    expect(show({ elsewhere })('.pair > ul li')).toEqual(['b.example/1 C, D']);
  });
});
