import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../utils/language/translate';
import type { DisplayedUrl } from '../utils/url/display';
import { Address } from './Address';

/** More does not fit a code that a camera reads with ease. */
const MAX_LENGTH = 1000;
const QUIET_ZONE = 4;

interface Drawing {
  size: number;
  path: string;
}

/** The address as a QR code, drawn on this device. The encoder is loaded when the first code is shown. */
export function QrCode({ address, t }: { address: DisplayedUrl; t: Translate }) {
  const [drawing, setDrawing] = useState<Drawing | 'failed' | null>(null);
  const fits = address.href.length <= MAX_LENGTH;
  useEffect(() => {
    if (fits) draw(address.href).then(setDrawing, () => setDrawing('failed'));
  }, [address.href, fits]);

  if (!fits) return <p>{t('words.qr-too-long')}</p>;
  if (drawing === 'failed') return <p role="alert">{t('words.failed')}</p>;
  const { size, path } = drawing ?? { size: 1, path: '' };
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('words.qr-of', { site: address.site })}>
        <path d={path} fill="#000" shape-rendering="crispEdges" />
      </svg>
      <figcaption class="small">
        <p>{t('words.under-qr')}</p>
        <Address address={address} />
      </figcaption>
    </figure>
  );
}

async function draw(text: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
