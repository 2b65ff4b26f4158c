// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Asked, FoundLink } from '../../../components/link/found-link';
import { LinkScreen } from '../../../components/link/LinkScreen';
import kinds from '../../../locales/en/kinds.json';
import link from '../../../locales/en/link.json';
import popup from '../../../locales/en/popup.json';
import words from '../../../locales/en/words.json';
import { createTranslate } from '../../../utils/language/translate';
import type { ReasonCode } from '../../../utils/rules/define-platform';
import type { Carefulness } from '../../../utils/settings/settings';
import type { ShareCode } from '../../../utils/share-text/share-text';
import { displayUrl } from '../../../utils/url/display';

const t = createTranslate('en', { ...link, ...kinds, ...popup, ...words });
afterEach(cleanup);

const found = (url: string): FoundLink => ({
  url,
  said: [],
  view: { is: 'plain', destination: displayUrl(url, () => 'example.com'), flags: [], mayOpen: true },
  platform: '',
  short: null,
});
const never = () => Promise.resolve({ ok: true } as const);
const show = (
  links: readonly FoundLink[],
  onAsk: () => Promise<Asked | null> = async () => null,
  careful: Carefulness = false,
  codes: readonly ShareCode[] = [],
  mustCopy = false,
) =>
  render(
    <LinkScreen
      links={links}
      unread={0}
      more={0}
      codes={codes}
      copyFailed={false}
      isForgotten={false}
      isCut={false}
      careful={careful}
      mustCopy={mustCopy}
      onOpen={never}
      onScan={never}
      onCopy={never}
      onAsk={onAsk}
      onLook={never}
      t={t}
    />,
  );

describe('several links in a text', () => {
  it('are told apart: the first has the one button that stands out, the others are announced once', () => {
    const { container } = show([1, 2, 3].map((n) => found(`https://example.com/${n}`)));
    const opens = [...container.querySelectorAll('[data-action="open-destination"]')];
    expect(opens.map((button) => button.classList.contains('primary'))).toEqual([true, false, false]);
    expect(container.textContent?.split(t('link.others'))).toHaveLength(2);
  });
  it('say whose page this is', () => {
    const { container } = show([found('https://example.com/1')]);
    expect(container.querySelector('header')?.textContent).toBe(t('words.product'));
  });
  it('say nothing of what is not there', () => {
    const { container } = show([found('https://example.com/1')]);
    expect(container.querySelector('[role="alert"], .hint, .met-by, .missing')).toBeNull();
    expect(container.textContent).not.toContain(t('link.more', { count: 0 }));
    expect(container.textContent).not.toContain(t('link.others'));
  });
  it('begin with the first, which has the focus, and is heard with what it is', () => {
    const { container } = show([1, 2, 3].map((n) => found(`https://example.com/${n}`)));
    expect(document.activeElement).toBe(container.querySelector('h1'));
    const heard = [...container.querySelectorAll('h1')].map((heading) =>
      heading
        .getAttribute('aria-describedby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent),
    );
    expect(heard).toEqual([[t('link.plain'), ''], [''], ['']]);
  });
});

it('a text with nothing but a code asks for no link', () => {
  const { container } = show([], undefined, false, [{ code: '￥abcd1234￥', use: 'app', platform: null }]);
  expect(container.querySelector('h1')?.textContent).toBe(t('link.nothing'));
  expect(container.textContent).not.toContain(t('link.nothing-means'));
  expect(container.querySelector('textarea')).toBeNull();
});

it.each([
  ['refused', 'link.refused'],
  ['no-destination', 'link.unknown'],
] as const)('a link that leads nowhere says so, and is shown as it was written: %s', (is, says) => {
  const { container } = show([
    { ...found('https://link.example/?to=javascript:0'), view: { is, flags: [], mayOpen: false } },
  ]);
  expect(container.querySelector('h1')?.textContent).toBe(t(says));
  expect(container.querySelector('.goal .candidate')?.textContent).toBe(
    'https://link.example/?to=javascript:0',
  );
});

it('the first link keeps the focus also where a later one leads nowhere', () => {
  const nowhere = { is: 'no-destination', flags: [], mayOpen: false } as const;
  const { container } = show([
    found('https://a.example/'),
    { ...found('https://b.example/'), view: nowhere },
  ]);
  expect(document.activeElement).toBe(container.querySelector('h1'));
});

it.each(['notice', 'wall'] as const)('names the platform whose page keeps where it leads: %s', (kind) => {
  const view = { is: 'no-destination', kind, flags: [], mayOpen: false } as const;
  const { container } = show([{ ...found('https://a.example/'), platform: 'Acme', view }]);
  expect(container.querySelector('h1')?.textContent).toBe(t('link.unknown'));
  expect(container.textContent).toContain(t('link.no-destination', { platform: 'Acme' }));
});

it.each(['login', 'app-only', 'gone'] as const)('says of a page that is what it says no more: %s', (kind) => {
  const view = { is: 'no-destination', kind, flags: [], mayOpen: false } as const;
  const { container } = show([{ ...found('https://a.example/'), platform: 'Acme', view }]);
  expect(container.querySelector('h1')?.textContent).toBe(t('outcome.nowhere'));
  expect(container.textContent).toContain(t(`kind-means.${kind}`, { platform: 'Acme' }));
  expect(container.textContent).not.toContain(t('link.no-destination', { platform: 'Acme' }));
});

it.each([
  ['warning', false, 'popup.not-opened'],
  ['warning', true, 'popup.not-opened-careful'],
  ['warning', 'unread', 'popup.not-opened-unread'],
  ['login', false, 'popup.not-opened-login'],
] as const)('says why nothing is opened: %s, in careful mode: %s', (kind, careful, why) => {
  const link = found('https://a.example/');
  const { container } = show([{ ...link, view: { ...link.view, kind, mayOpen: false } }], undefined, careful);
  expect(container.querySelector('.hint')?.textContent).toBe(t(why));
});

describe('a link that may do harm', () => {
  const showWarning = (reason: ReasonCode) => {
    const link = found('https://a.example/');
    const view = { ...link.view, kind: 'warning', reason } as const;
    const { container } = show([{ ...link, platform: 'Acme', view }]);
    fireEvent.click(container.querySelector('[data-action="understand"]') as HTMLElement);
    return container;
  };
  it.each(['security-risk', 'illegal-content'] as const)(
    'is not handed on, and says who helps: %s',
    (reason) => {
      const container = showWarning(reason);
      expect(container.querySelector('[data-action="open-destination"]')).not.toBeNull();
      expect(container.querySelector('[data-action="copy-destination"], [data-action="show-qr"]')).toBeNull();
      expect(container.querySelector('.helplines')).not.toBeNull();
    },
  );
  it('is looked at once more before it is opened, by a button of its own, and the step may be taken back', async () => {
    const container = showWarning('security-risk');
    const open = () => container.querySelector('[data-action="open-destination"]');
    await waitFor(() => expect(open()?.classList.contains('danger')).toBe(true));
    expect(container.textContent).toContain(t('popup.last-look', { site: 'example.com' }));
    fireEvent.click(container.querySelector('[data-action="understand"]') as HTMLElement);
    await waitFor(() => expect(open()).toBeNull());
  });
  it('may be handed on where no harm is named', () => {
    const container = showWarning('unknown-block');
    expect(container.querySelector('[data-action="copy-destination"]')).not.toBeNull();
    expect(container.querySelector('.helplines')).toBeNull();
  });
  it('is not said to have been named a danger where nobody knows the words', () => {
    const { textContent } = showWarning('unknown-block');
    expect(textContent).toContain(t('kind-means.unknown', { platform: 'Acme' }));
    expect(textContent).not.toContain(t('kind-means.warning', { platform: 'Acme' }));
  });
  it('has its danger heard with its destination, which has the focus', () => {
    const container = showWarning('security-risk');
    const ids = container.querySelector('h1')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toContain(
      t('kind-means.warning', { platform: 'Acme' }),
    );
  });
  it('T5 has no button that stands out where its name looks like another', () => {
    const url = 'https://taobao.com.evil.example/';
    const view = { ...found(url).view, destination: displayUrl(url, () => 'evil.example') };
    const { container } = show([{ ...found(url), view }]);
    const open = container.querySelector('[data-action="open-destination"]');
    expect(open?.classList.contains('primary')).toBe(false);
  });
});

it('is scrolled by the keyboard too where it is longer than its room', () => {
  const url = `https://link.example/?to=${'a'.repeat(300)}`;
  const { container } = show([{ ...found(url), view: { is: 'refused', flags: [], mayOpen: false } }]);
  expect(container.querySelector('.candidate')?.getAttribute('tabindex')).toBe('0');
});

describe('a link out of a private tab, where none can be opened', () => {
  it.each([
    ['a plain one', found('https://example.com/1')],
    [
      'one that is scanned',
      {
        ...found('https://example.com/1'),
        view: { ...found('https://example.com/1').view, is: 'unwrapped', kind: 'scan' },
      },
    ],
  ] satisfies [string, FoundLink][])('is taken there by hand: %s', (_, link) => {
    const { container } = show([link], undefined, false, [], true);
    expect(container.querySelector('[data-action^="open"]')).toBeNull();
    expect(container.querySelector('[data-action="copy-destination"]')).not.toBeNull();
    expect(container.textContent?.split(t('link.by-hand'))).toHaveLength(2);
  });
});

describe('a short link', () => {
  const short = { ...found('https://short.example/a'), short: 'https://short.example/a' };
  const primaries = (container: Element) =>
    [...container.querySelectorAll('.primary')].map((button) => button.getAttribute('data-action'));
  it('is not said to lead to its own host, and where it ends is what stands out', () => {
    const { container } = show([short, { ...short, url: 'https://short.example/b' }]);
    expect(container.querySelector('h1')?.textContent).toBe(`${t('link.short-link')} example.com`);
    expect(primaries(container)).toEqual(['ask-short-link']);
  });
  it('leaves what stands out to its end', async () => {
    const end = found('https://example.com/end');
    const { container } = show([short], async () => ({ hops: ['short.example'], end }));
    fireEvent.click(container.querySelector('[data-action="ask-short-link"]') as HTMLElement);
    await waitFor(() => expect(primaries(container)).toEqual(['open-destination']));
  });
});

describe('a short link that is asked', () => {
  const short = { ...found('https://short.example/a'), short: 'https://short.example/a' };
  const ask = (container: Element) => {
    const button = container.querySelector<HTMLElement>('[data-action="ask-short-link"]');
    button?.focus();
    fireEvent.click(button as HTMLElement);
    return button;
  };
  it('keeps the focus on its button meanwhile, and is asked once', async () => {
    let asked = 0;
    const { container } = show([short, found('https://example.com/b')], () => new Promise(() => asked++));
    const button = ask(container);
    await waitFor(() => expect(button?.textContent).toBe(t('link.asking', { host: 'short.example' })));
    fireEvent.click(button as HTMLElement);
    // What cannot be pressed loses it.
    expect(button?.matches(':disabled')).toBe(false);
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
    expect(asked).toBe(1);
  });
  it('says what asking means before it is asked, and that it was not allowed once it was not, aloud', async () => {
    const { container } = show([short]);
    const said = () => container.querySelector('[aria-live="polite"] .soft')?.textContent;
    expect(said()).toBe(t('link.ask-means', { host: 'short.example' }));
    const button = ask(container);
    await waitFor(() => expect(said()).toBe(t('link.not-allowed', { host: 'short.example' })));
    // It can be asked once more.
    expect(button?.getAttribute('aria-disabled')).toBe('false');
  });
  it.each([
    ['unreachable', 'link.unreachable', true],
    ['no-destination', 'link.says-nothing', false],
    ['not-a-short-link', 'link.says-nothing', false],
    ['not-a-web-address', 'link.leads-to-app', false],
    ['too-many-hops', 'link.leads-on', false],
    ['loop', 'link.leads-on', false],
  ] as const)(
    'says of the host it came to why it goes no further, and asks again only whom it did not reach: %s',
    async (why, says, again) => {
      const hops = ['https://short.example/a', 'https://next.example/b'];
      const { container } = show([short], async () => ({ hops, why }));
      ask(container);
      await waitFor(() =>
        expect(container.querySelector('[role="alert"]')?.textContent).toBe(
          t(says, { host: 'next.example' }),
        ),
      );
      expect(container.textContent).toContain(t('link.asked', { hops: hops.join(' → ') }));
      const button = container.querySelector('[data-action="ask-short-link"]');
      expect(button?.textContent).toBe(again ? t('link.ask', { host: 'short.example' }) : undefined);
    },
  );
  it('says of what it is that only its own host knows where it leads', () => {
    const { container } = show([short, found('https://example.com/b')]);
    const [first, second] = [...container.querySelectorAll('.goal')].map((goal) => goal.textContent);
    expect(first).toContain(t('link.short', { site: 'example.com' }));
    expect(second).toContain(t('link.plain', { site: 'example.com' }));
  });
  it('has the focus at its end, which is not said a second time', async () => {
    const end = found('https://example.com/end');
    const { container } = show([short], async () => ({ hops: ['short.example'], end }));
    ask(container);
    await waitFor(() =>
      expect(document.activeElement).toBe(container.querySelector(`[data-link="${end.url}"] h1`)),
    );
    expect(document.activeElement?.closest('[aria-live]')).toBeNull();
  });
});
