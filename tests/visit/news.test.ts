import { describe, expect, it } from 'vitest';
import type { TabView } from '../../utils/messages/views';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';
import { newsOf } from '../../utils/visit/news';
import { NOTICE } from './met-view';

const WARNING: TabView = { ...NOTICE, kind: 'warning', reason: 'security-risk' };
const { destination: _, ...UNFOUND } = NOTICE;
const LOST: TabView = { ...UNFOUND, outcome: 'no-destination' };
const NOTHING: TabView = { state: 'nothing', names: {}, url: NOTICE.url, paused: false };
const elsewhere = displayUrl('https://www.example.net/b', siteOf);

const rows: [what: string, shown: TabView, fresh: TabView, isNews: boolean][] = [
  ['a page that was met after all', NOTHING, NOTICE, true],
  ['a page that was met after all, with its question', NOTHING, { ...NOTICE, askDirectly: true }, true],
  ['a page in a pause', { ...NOTHING, paused: true }, NOTICE, false],
  ['a page that was taken for one that is left alone', { ...NOTHING, leftAlone: NOTICE }, WARNING, true],
  ['a page that is gone', NOTICE, NOTHING, false],
  ['a pause that has begun where no page was met', NOTHING, { ...NOTHING, paused: true }, false],
  ['the same once more', NOTICE, { ...NOTICE }, false],
  ['a danger that is named late', NOTICE, WARNING, true],
  ['a danger that is no longer named', WARNING, NOTICE, false],
  ['words that are known now', { ...WARNING, reason: 'unknown-block' }, NOTICE, true],
  ['words that were still being read', { ...WARNING, isBeingRead: true }, NOTICE, true],
  ['a destination that is found late', LOST, NOTICE, true],
  ['another destination', NOTICE, { ...NOTICE, destination: elsewhere }, false],
  ['a destination that is lost', NOTICE, LOST, false],
  ['another page', NOTICE, { ...WARNING, url: 'https://link.example.com/?target=x' }, false],
  ['a new question, and nothing else', NOTICE, { ...NOTICE, askDirectly: true }, false],
];

describe('what an open popup shows anew', () => {
  it.each(rows)('%s', (_, shown, fresh, isNews) => {
    expect(newsOf(fresh, shown, [])).toEqual(isNews ? fresh : null);
  });

  it('asks nothing that it did not ask before', () => {
    expect(newsOf({ ...WARNING, askDirectly: true }, NOTICE, [])).toEqual(WARNING);
    const asking = { ...NOTICE, askDirectly: true };
    expect(newsOf({ ...asking, note: 'mine' }, asking, [])).toMatchObject({ askDirectly: true });
  });

  it('takes proposals away for a danger, and for the page that leads where one does, but for no rule of one’s own', () => {
    const proposed = [elsewhere.href];
    expect(newsOf(NOTICE, NOTHING, proposed)).toBeNull();
    expect(newsOf(LOST, NOTHING, proposed)).toBeNull();
    expect(newsOf(WARNING, NOTHING, proposed)).toEqual(WARNING);
    const there: TabView = { ...NOTICE, destination: elsewhere };
    expect(newsOf(there, NOTHING, proposed)).toEqual(there);
    const platform = { id: 'own-example-com', name: { en: 'example.com', zh_CN: 'example.com' } };
    expect(newsOf({ ...WARNING, platform }, NOTHING, proposed)).toBeNull();
    expect(newsOf({ ...there, platform }, NOTHING, proposed)).toBeNull();
  });
});
