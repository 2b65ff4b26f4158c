/**
 * `npm run --silent share-text -- [--json]`: reads one text from standard input and prints what it holds.
 * Exit 0, or 2 on bad usage.
 */

import { text } from 'node:stream/consumers';
import { readShareText } from '../utils/share-text/share-text';
import { readOptions } from './usage';

const { values } = readOptions(
  { options: { json: { type: 'boolean' } } },
  'npm run --silent share-text -- [--json] < text.txt',
);

const { links, codes } = readShareText(await text(process.stdin));
if (values.json) {
  console.log(JSON.stringify({ links, codes: codes.map(({ code, platform }) => ({ code, platform })) }));
} else {
  for (const link of links) console.log(link);
  for (const { code, platform, use } of codes) {
    const owner = platform ?? 'which app is not clear';
    console.log(
      use === 'app' ? `${code}  only the app can open this (${owner})` : `${code}  passcode (${owner})`,
    );
  }
  if (links.length + codes.length === 0) console.log('no link and no code in this text');
}
