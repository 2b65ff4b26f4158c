import { useId, useState } from 'preact/hooks';
import { spokenIn } from '../../utils/language/spoken-in';
import type { Translate } from '../../utils/language/translate';
import { Address } from '../Address';
import { Button } from '../Button';
import { KindMark } from '../KindMark';
import { NameHint } from '../NameHint';
import { QrCode } from '../QrCode';
import { Quote } from '../Quote';
import { IncidentDetail } from './IncidentDetail';
import type { IncidentView } from './incident-view';
import { OpenAgain } from './OpenAgain';
import { PassOn } from './PassOn';
import type { RowHands } from './row-hands';

interface Props {
  view: IncidentView;
  selected: boolean;
  /** The details are shown. */
  open: boolean;
  hands: RowHands;
  t: Translate;
}

/** One incident: where the link led, what stopped it and in which words, and what became of it. */
export function IncidentRow({ view, selected, open, hands, t }: Props) {
  const heading = useId();
  const line = useId();
  const hint = useId();
  const [hasQr, setHasQr] = useState(false);
  const { id, destination, kind, platform, because, words, did, count, note, tags } = view;
  const address = destination.state === 'known' && view.mayPassOn ? destination.address : null;
  const site = destination.state === 'known' ? destination.address.site : destination.says;
  return (
    <article
      class="incident"
      data-incident={id}
      data-selected={selected}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is walked row by row, as the articles of a feed are.
      tabIndex={0}
      aria-labelledby={heading}
      aria-describedby={`${hint} ${line}`}
    >
      <label class="select">
        <input type="checkbox" checked={selected} onChange={() => hands.onSelect(id)} />
        <span class="heard">{t('incidents.select', { site })}</span>
      </label>
      <div class="incident-main">
        <h3 id={heading} data-known={destination.state === 'known'}>
          <bdi>{site}</bdi>
        </h3>
        {destination.state === 'known' && (
          <>
            <Address address={destination.address} />
            <NameHint address={destination.address} look="small caution" id={hint} t={t} />
          </>
        )}
        <p id={line} class="incident-line">
          <KindMark kind={kind} t={t} />
          <span>{platform}</span>
          <time class="soft" dateTime={view.utc}>
            {view.clock}
          </time>
          {count > 1 && <span class="soft">{t('incidents.times', { count })}</span>}
          {because && <span class="soft">{because}</span>}
        </p>
        {words && <Quote words={words} platform={platform} t={t} />}
        <p class="incident-line soft small">
          <span>{did}</span>
          {view.complaint && !open && (
            <span class="tag" data-term={view.complaint.term}>
              {t(`incidents.term-${view.complaint.term}`)}
            </span>
          )}
          {note && (
            <span class="note" lang={spokenIn(note)}>
              {note}
            </span>
          )}
          {tags.map((tag) => (
            <span key={tag} class="tag" lang={spokenIn(tag)}>
              {tag}
            </span>
          ))}
        </p>
      </div>
      <div class="incident-ways">
        <OpenAgain view={view} onOpen={hands.onOpen} t={t} />
        {address && (
          <PassOn
            platform={platform}
            url={address.href}
            hasQr={hasQr}
            onQr={() => setHasQr(!hasQr)}
            onCopy={hands.onCopy}
            t={t}
          />
        )}
        <Button look="quiet" aria-expanded={open} data-action="detail" onClick={() => hands.onToggle(id)}>
          {t('incidents.more')}
        </Button>
      </div>
      {address && hasQr && <QrCode address={address} t={t} />}
      {open && <IncidentDetail view={view} hands={hands} t={t} />}
    </article>
  );
}
