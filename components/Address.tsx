import type { DisplayedUrl } from '../utils/url/display';

/**
 * An address on one line of text, the site in bold: for lists, rows and prose. The popup shows the
 * destination larger (`popup/Destination`).
 */
export function Address({ address }: { address: DisplayedUrl }) {
  return (
    <bdi class="address address-whole" title={address.href}>
      {address.scheme === 'http' && 'http://'}
      {address.subdomain}
      <b>{address.site}</b>
      {address.port && `:${address.port}`}
      {address.rest}
    </bdi>
  );
}
