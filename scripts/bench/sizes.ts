import { browserNames } from '../browsers/find';
import { FIRST_PLATFORMS, measureBackground } from '../package/build-size';
import { builtExtension } from '../package/extension';
import { measureSizes } from '../package/sizes';
import { type Chapter, once, type Row } from './row';

/** At most, in kB: what each context was given before the first line of it was written. */
const AIMS: Readonly<Record<string, number>> = { 'content script interstitial': 15, 'popup.html': 35 };
const BACKGROUND_AIM = 30;

/** What each context of both builds weighs, gzipped; builds what is not there. */
export async function sizesChapter(): Promise<Chapter> {
  const built = browserNames.flatMap((name) =>
    measureSizes(builtExtension(name)).map(({ context, gzip }) => row(context, name, gzip, AIMS[context])),
  );
  // The aim was set for these.
  const { gzip } = await measureBackground('chromium', FIRST_PLATFORMS);
  const first = row('background, first platforms only', 'chromium', gzip, BACKGROUND_AIM);
  return { title: 'Sizes, gzipped', rows: [...built, first] };
}

function row(what: string, against: string, bytes: number, aim: number | undefined): Row {
  return { what, against, measured: once(bytes / 1000), unit: 'kB', ...(aim && { aim }) };
}
