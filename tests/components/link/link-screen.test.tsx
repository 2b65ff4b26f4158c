// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type FoundLink, LinkScreen } from '../../../components/link/LinkScreen';
import kinds from '../../../locales/en/kinds.json';
import link from '../../../locales/en/link.json';
import popup from '../../../locales/en/popup.json';
import words from '../../../locales/en/words.json';
import { createTranslate } from '../../../utils/language/translate';
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
const show = (links: readonly FoundLink[]) =>
  render(
    <LinkScreen
      links={links}
      unread={0}
      more={0}
      codes={[]}
      copyFailed={false}
      isForgotten={false}
      isCut={false}
      onOpen={never}
      onScan={never}
      onCopy={never}
      onAsk={() => Promise.resolve(null)}
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
});
