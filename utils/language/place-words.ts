import type { TextKey } from './areas';
import type { Translate } from './translate';

/** By the first word of `Outcome.how`. */
const PLACES: ReadonlyMap<string, TextKey> = new Map([
  ['param', 'words.at-param'],
  ['raw-query', 'words.at-query'],
  ['fragment', 'words.at-fragment'],
  ['path', 'words.at-path'],
  ['segment', 'words.at-path'],
  ['text', 'words.at-page'],
  ['attribute', 'words.at-page'],
  ['inline-json', 'words.at-page'],
  ['guess', 'words.at-guess'],
]);

/** Where a destination stood (`Outcome.how`), as people say it; what a file says that is none of ours stays as it is. */
export function placeInWords(how: string, t: Translate): string {
  const [place = '', ...name] = how.split(' ');
  const key = PLACES.get(place);
  return key ? t(key, { name: name.join(' ') }) : how;
}
