// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Address } from '../../components/Address';
import { Destination } from '../../components/popup/Destination';
import { displayUrl } from '../../utils/url/display';
import { siteOf } from '../../utils/url/site';
import { t } from '../language/english';

afterEach(cleanup);

const shown = (url: string) => ({ address: displayUrl(url, siteOf) });
const URLS = ['http://www.example.com:8080/a?b=1', 'http://example.com/', 'https://example.com:8443/'];

describe('an address', () => {
  it.each(URLS)(
    'hides neither a port nor that nothing is encrypted, and nothing else, on one line: %s',
    (url) => {
      const { container } = render(<Address {...shown(url)} />);
      expect(container.textContent).toBe(url.replace(/^https:\/\/|\/$/g, ''));
      expect(container.querySelector('b')?.textContent).toBe('example.com');
      expect(container.firstElementChild?.getAttribute('title')).toBe(url);
    },
  );

  it.each(URLS)('hides neither where it is opened: %s', (url) => {
    const { container } = render(<Destination {...shown(url)} flags={[]} t={t} />);
    const [host, path = ''] = url.replace(/^https:\/\//, '').split(/(?<=\w)(?=\/)/);
    expect(container.querySelector('.host')?.textContent).toBe(host);
    expect(container.querySelector('.rest')?.textContent ?? '/').toBe(path);
  });
});
