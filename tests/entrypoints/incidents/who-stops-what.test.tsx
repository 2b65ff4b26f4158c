// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import words from '../../../locales/en/words.json';
import { localDay, momentOf } from '../../../utils/incidents/moment';
import type { Language } from '../../../utils/language/translate';
import { textsOf } from '../../language/texts-of';
import { meet, setClock, show, sites, store, t } from './history-on-screen';

vi.mock('../../../utils/browser/api', async () => ({ browser: (await import('./page-browser')).browser }));
vi.mock('../../../utils/language/load-texts', () => ({
  loadTexts: async (language: Language, areas: readonly string[]) =>
    areas.includes('incidents') ? textsOf(language) : words,
}));

describe('who stops what', () => {
  it('says that it could not be read, and goes on with the keyboard where it then can', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    const list = vi.spyOn(store, 'list').mockRejectedValue(new Error('broken disk'));
    history.replaceState(null, '', '/incidents.html#map');
    show();
    const again = (await screen.findByText(t('button.retry'))).closest('button') as HTMLElement;
    list.mockRestore();
    again.focus();
    fireEvent.click(again);
    await waitFor(() => expect(document.querySelector('svg.matrix')).not.toBeNull());
    expect(document.activeElement?.className).toBe('map');
  });

  it('says it as a picture and as a table, and looks at a pair', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 2 });
    await meet({ destination: 'https://nobody.example/', daysAgo: 3 });
    history.replaceState(null, '', '/incidents.html#map');
    show();
    await waitFor(() => expect(document.querySelector('svg.matrix')).not.toBeNull());
    const lines = [...document.querySelectorAll('.pairs tbody tr')].map((tr) =>
      [...tr.children].slice(0, 3).map((cell) => cell.textContent),
    );
    expect(lines).toEqual([
      ['Zhihu', 'Alibaba and Ant', '2'],
      ['Zhihu', t('incidents.map-other-sites'), '1'],
    ]);
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    const cells = [...document.querySelectorAll('svg.matrix .cell-count')].map((cell) => cell.textContent);
    expect(cells).toEqual(['2', '1']);
    fireEvent.click(
      screen.getAllByText(t('incidents.map-look'), { selector: 'button span' })[1] as HTMLElement,
    );
    await waitFor(() =>
      expect(document.querySelector('.pair h2')?.textContent).toContain(t('incidents.map-other-sites')),
    );
    // It is brought into sight; of its drawings the names are heard, and each table has one of its own.
    expect(
      scrolled.mock.contexts.map((place) => (place as Element).querySelector('h2')?.textContent),
    ).toEqual([document.querySelector('.pair h2')?.textContent]);
    expect(document.querySelectorAll('main svg:not([aria-hidden="true"])')).toHaveLength(0);
    expect(document.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      t('incidents.map-picture', { from: 1, to: 2 }),
    );
    const captions = [...document.querySelectorAll('caption')].map((caption) => caption.textContent);
    expect(new Set(captions).size).toBe(captions.length);
    // The keyboard goes on there. Heard: which pair, and its figures, and not its charts and tables.
    const heading = document.querySelector('.pair h2');
    expect(document.activeElement).toBe(heading);
    const figures = document.getElementById(heading?.getAttribute('aria-describedby') ?? '');
    expect(figures?.textContent).toBe(t('incidents.map-figures', { count: 1, meetings: 1 }));
    // Chosen again from elsewhere, it is gone to again.
    (document.querySelector('[data-chosen="true"] button') as HTMLElement).focus();
    fireEvent.click(document.activeElement as HTMLElement);
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('has the pair that was left, and the focus on it, where Back leads to it from the list; and not where a link does', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 1 });
    await meet({ destination: 'https://nobody.example/', daysAgo: 3 });
    history.replaceState(null, '', '/incidents.html#map');
    show();
    const look = (await screen.findAllByText(t('incidents.map-look'), { selector: 'button span' }))[1];
    fireEvent.click(look as HTMLElement);
    const pair = () => document.querySelector<HTMLElement>('.pair h2');
    await waitFor(() => expect(pair()?.textContent).toContain(t('incidents.map-other-sites')));
    const toMap = () => {
      location.hash = '#map';
    };
    fireEvent.click(document.querySelector('[data-action="show-pair"]') as HTMLElement);
    await waitFor(() => expect(pair()).toBeNull());
    toMap();
    await waitFor(() => expect(document.activeElement).toBe(pair()));
    expect(pair()?.textContent).toContain(t('incidents.map-other-sites'));
    fireEvent.click(document.querySelector('[data-action="show-pair"]') as HTMLElement);
    await waitFor(() => expect(pair()).toBeNull());
    const link = document.querySelector<HTMLElement>('nav [href="#map"]');
    link?.focus();
    toMap();
    await waitFor(() => expect(pair()).not.toBeNull());
    expect(document.activeElement).toBe(link);
  });

  it('leaves the focus on what is found, and that is heard, where Back leads to the list; and not where a link does', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    history.replaceState(null, '', '/incidents.html#list');
    show();
    const found = () => document.querySelector('.found');
    await waitFor(() => expect(found()).not.toBeNull());
    expect(document.activeElement).toBe(document.body);
    const toMap = async () => {
      location.hash = '#map';
      await waitFor(() => expect(found()).toBeNull());
    };
    await toMap();
    location.hash = '#list';
    await waitFor(() => expect(document.activeElement).toBe(found()));
    const name = () => document.getElementById(found()?.getAttribute('aria-labelledby') ?? '');
    await waitFor(() => expect(name()?.textContent?.trim()).toBe(t('incidents.found', { count: 1 })));
    await toMap();
    const link = document.querySelector<HTMLElement>('nav [href="#list"]');
    link?.focus();
    location.hash = '#list';
    await waitFor(() => expect(found()).not.toBeNull());
    expect(document.activeElement).toBe(link);
  });

  it('writes long figures as the language does, in filters, pictures and tables', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    const { pages } = store;
    // A history of as many again and again.
    store.pages = async function* () {
      for await (const [incident] of pages())
        if (incident) yield Array.from({ length: 1234 }, (_, i) => ({ ...incident, id: `${i}` }));
    };
    show();
    await waitFor(() =>
      expect(screen.getByLabelText(t('incidents.any-platform')).textContent).toContain('Zhihu (1,234)'),
    );
    location.hash = '#map';
    await waitFor(() => expect(document.querySelector('.cell-count')?.textContent).toBe('1,234'));
    expect(document.querySelector('.pairs tbody .number')?.textContent).toBe('1,234');
    expect(share()[0]).toBe('1,234');
    expect(document.querySelector('.weeks rect title')).not.toBeNull();
  });

  it.each([
    ['says that its picture can be moved sideways where that is wider than its place', 500],
    ['says nothing of it where there is room for all of it', 300],
  ])('%s', async (_, width) => {
    const wide = vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(width);
    const place = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300);
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await showMap();
    expect([...document.querySelectorAll('.matrix-names text')].map((name) => name.textContent)).toEqual([
      'Zhihu',
    ]);
    expect(screen.queryByText(t('incidents.map-sideways')) !== null).toBe(width > 300);
    wide.mockRestore();
    place.mockRestore();
  });

  const showMap = async () => {
    history.replaceState(null, '', '/incidents.html#map');
    show();
    await screen.findByText(t('incidents.map-says'), { exact: false });
  };
  const share = () =>
    [...document.querySelectorAll('table.kinds tr')].map((tr) => tr.querySelector('.number')?.textContent);

  it('says it also where no page gave a destination away', async () => {
    await meet({ destination: null, daysAgo: 1, kind: 'wall' });
    await meet({ destination: null, daysAgo: 2, kind: 'wall' });
    await showMap();
    expect(share()).toEqual(['2']);
    expect(screen.getByText(t('incidents.map-nowhere', { count: 2 }))).toBeTruthy();
    expect(document.querySelector('svg.matrix')).toBeNull();
    expect(screen.queryByText(t('incidents.empty'))).toBeNull();
  });

  it('leaves out what was opened directly, and says so', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 2, openedDirectly: true });
    await meet({ destination: null, daysAgo: 3, kind: 'wall' });
    await showMap();
    expect(share().slice(-2)).toEqual(['1', '1']);
    expect(document.querySelector('.pairs tbody .number')?.textContent).toBe('1');
    expect(screen.getByText(t('incidents.map-direct', { count: 1 }), { exact: false })).toBeTruthy();
  });

  it('shows the incidents of a pair in the list, and the keyboard goes on there', async () => {
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 2, openedDirectly: true });
    await meet({ destination: 'https://nobody.example/', daysAgo: 3 });
    await showMap();
    fireEvent.click(screen.getByText(t('incidents.map-show')));
    await waitFor(() => expect(sites()).toEqual(['taobao.com']));
    expect(document.activeElement?.className).toBe('found');
    expect(scrolled).toHaveBeenCalledWith(0, 0);
    const pair = screen.getByLabelText<HTMLSelectElement>(t('words.who-stops-what'));
    expect(pair.selectedOptions[0]?.textContent).toBe('Zhihu → Alibaba and Ant');
    fireEvent.change(pair, { target: { value: '' } });
    await waitFor(() => expect(sites()).toHaveLength(3));
    expect(screen.queryByLabelText(t('words.who-stops-what'))).toBeNull();
  });

  it('looks at the pair whose square is clicked in the picture, and at none where nothing was met', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://nobody.example/', daysAgo: 2, platform: 'weibo' });
    await showMap();
    const squares = [...document.querySelectorAll('svg.matrix .cell')];
    const met = (square: Element) => square.getAttribute('data-count') !== '0';
    expect(squares.map(met).sort()).toEqual([false, false, true, true]);
    const [first] = [...document.querySelectorAll('.pair h2')].map((heading) => heading.textContent);
    for (const empty of squares.filter((square) => !met(square))) fireEvent.click(empty);
    expect(document.querySelector('.pair h2')?.textContent).toBe(first);
    for (const square of squares.filter(met)) {
      fireEvent.click(square);
      const [from, to] = (square.querySelector('title')?.textContent ?? '').split(/ → |: /);
      const pair = t('incidents.map-pair', { from: `${from}`, to: `${to}` });
      await waitFor(() => expect(document.querySelector('.pair h2')?.textContent).toBe(pair));
    }
  });

  it('says since when a pair is met no more, and nothing of it where it is', async () => {
    const id = await meet({ destination: 'https://item.taobao.com/1', daysAgo: 300 });
    const day = localDay(momentOf(new Date((await store.get(id))?.time.utc ?? '')));
    await showMap();
    const flag = () => document.querySelector('.pair .flag');
    await waitFor(() => expect(flag()?.textContent).toBe(t('incidents.map-quiet', { day })));
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 0 });
    fireEvent(document, new Event('visibilitychange'));
    await waitFor(() => expect(flag()).toBeNull());
  });

  it('says of a pair which of its links others stopped as well', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 2, platform: 'weibo' });
    await meet({ destination: 'https://item.taobao.com/2', daysAgo: 3 });
    await showMap();
    const heading = await screen.findByText(t('incidents.elsewhere'));
    const lines = [...(heading.parentElement as HTMLElement).querySelectorAll('.pair > ul > li')];
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/taobao\.com\/1 (?:Zhihu, Weibo|Weibo, Zhihu)$/),
    ]);
  });

  it('is printed with all that is folded away on the screen, which is folded again after it', async () => {
    await meet({ destination: 'https://item.taobao.com/1', daysAgo: 1 });
    await showMap();
    const open = () =>
      [...document.querySelectorAll('main details')].map((each) => each.hasAttribute('open'));
    const before = open();
    expect(new Set(before)).toEqual(new Set([true, false]));
    fireEvent(window, new Event('beforeprint'));
    expect(new Set(open())).toEqual(new Set([true]));
    fireEvent(window, new Event('afterprint'));
    expect(open()).toEqual(before);
  });

  it('dates what opened since by the day that was said, in the list as in the pair', async () => {
    const id = await meet({ destination: 'https://item.taobao.com/1', daysAgo: 3 });
    const now = Date.now();
    setClock(now);
    await store.recordOpened(id, { action: 'opened' });
    await store.recordAnswered(id, 'opened-ok');
    const day = localDay(momentOf(new Date(now)));
    await showMap();
    const flag = document.querySelector('.flag');
    expect(flag?.textContent).toBe(t('incidents.map-since-opened', { day }));
    expect(flag?.querySelector('time')?.textContent).toBe(day);
    expect(document.querySelector('.changes-list time')?.textContent).toBe(day);
  });
});
