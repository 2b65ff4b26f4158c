import { useId } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import type { Flag } from '../../utils/unwrap/gate';
import type { DisplayedUrl } from '../../utils/url/display';
import { Heading } from '../Heading';
import { Host } from '../Host';
import { NameHint } from '../NameHint';

interface Props {
  address: DisplayedUrl;
  flags: readonly Flag[];
  /** The id of what should be heard with the heading besides. */
  describedBy?: string;
  /** Another destination is shown before it, and has the focus. */
  isLater?: boolean;
  /** The words before the address, where it is no certain one. */
  says?: string;
  t: Translate;
}

/**
 * Where the link goes: the site large, then its host, then the path. The focus starts here, and what is odd about the
 * address is heard with it: the next stop is the button that opens it.
 */
export function Destination({ address, flags, describedBy, isLater, says, t }: Props) {
  const notes = useId();
  const { scheme, subdomain, site, port, rest, punycode } = address;
  const written = scheme === 'http' ? 'http://' : '';
  const shownFlags = flags.filter((flag) => flag !== 'punycode' || !punycode);
  return (
    <div class="destination">
      <Heading describedBy={describedBy ? `${describedBy} ${notes}` : notes} isLater={isLater}>
        <span class="leads-to soft small">{says ?? t('popup.leads-to')}</span>{' '}
        <bdi class="address">
          <Host host={site} />
        </bdi>
      </Heading>
      {(written || subdomain || port) && (
        <p class="address host">
          {written}
          {subdomain}
          <b>
            <Host host={site} />
          </b>
          {port && `:${port}`}
        </p>
      )}
      {rest && <p class="address rest soft small">{rest}</p>}
      <div id={notes}>
        {punycode && <p class="soft small">{t('words.really-written', { host: punycode })}</p>}
        <NameHint address={address} t={t} />
        {shownFlags.length > 0 && (
          <ul class="flags small">
            {shownFlags.map((flag) => (
              <li key={flag}>{t(`flag.${flag}`)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
