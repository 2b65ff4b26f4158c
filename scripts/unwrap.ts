/**
 * `npm run --silent unwrap -- [--json] [--guess] [--page saved.html] [URL ...]`: says where wrapped addresses lead,
 * as the extension would. Without a URL it reads one per line from standard input, however many there are.
 *
 * Every address gives one line, in order; with `--json` one object (fields that do not apply are left out). With
 * `--guess` an address that no rule fits is looked at as a click on the button would: `guesses`, likeliest first.
 * Exit 0 when all were processed, 2 on bad usage.
 */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { type Guess, guess } from '../utils/guess/guess';
import { passing } from '../utils/guess/passing';
import { collectTexts } from '../utils/page/collect-texts';
import { sketchPage } from '../utils/page/sketch-page';
import { pageDecoder } from '../utils/resolve/page-decoder';
import { catalogue } from '../utils/rules/all-platforms';
import { type Evidence, pageSourcesOf } from '../utils/unwrap/evidence';
import { matchRule } from '../utils/unwrap/match';
import { type Outcome, unwrap } from '../utils/unwrap/unwrap';
import { siteOf } from '../utils/url/site';
import { endWithReader, endWithUsage, readOptions } from './usage';

const USAGE = 'npm run --silent unwrap -- [--json] [--guess] [--page saved.html] [URL ...]';
/** Of the outcome and of its guesses. */
const FIELDS = 'url outcome destination platform rule kind reason hops refusal guesses score why'.split(' ');

/** What is printed of an address. */
type Answer = Outcome & { guesses?: Guess[] };

await main();

async function main(): Promise<void> {
  const { json, guesses, page, urls } = readArguments();
  const line = json ? asJson : asText;
  const answer = (url: string) => {
    // A browser takes an address without the blanks around it; what is answered is what was given.
    const outcome = { ...unwrap(evidenceOf(url.trim(), page), catalogue, siteOf), url };
    const isGuessed = guesses && outcome.outcome === 'unmatched';
    return `${line(isGuessed ? { ...outcome, guesses: guessAt(url, page) } : outcome)}\n`;
  };
  endWithReader();
  if (urls.length > 0) await write(urls.map(answer).join(''));
  else for await (const lines of linesOf(process.stdin)) await write(lines.map(answer).join(''));
}

function readArguments(): { json: boolean; guesses: boolean; page: string | undefined; urls: string[] } {
  const { values, positionals: urls } = readOptions(
    {
      options: { json: { type: 'boolean' }, guess: { type: 'boolean' }, page: { type: 'string' } },
      allowPositionals: true,
    },
    USAGE,
  );
  const { json = false, guess: guesses = false, page } = values;
  if (page === undefined) return { json, guesses, page, urls };
  if (urls.length !== 1) endWithUsage(USAGE, '--page takes exactly one URL');
  try {
    return { json, guesses, page: readPage(page), urls };
  } catch (error) {
    return endWithUsage(USAGE, error);
  }
}

/** What a browser saves has the bytes that the platform sent: many in China still write GBK. */
function readPage(file: string): string {
  const bytes = readFileSync(file);
  return pageDecoder(null, bytes).decode(bytes);
}

function evidenceOf(url: string, page: string | undefined): Evidence {
  if (page === undefined) return { url };
  const match = matchRule(url, catalogue);
  return match ? { url, texts: collectTexts(parsePage(page), pageSourcesOf(match.rule)) } : { url };
}

/** A browser adds the parts of a document that nobody wrote; linkedom does not, and would find no text then. */
function parsePage(page: string): Document {
  const [title = ''] = /<title[\s>][\s\S]*?<\/title>/i.exec(page) ?? [];
  const whole = /<body[\s>]/i.test(page) && /<head[\s>]/i.test(page);
  const text = whole ? page : `<html><head>${title}</head><body>${page}</body></html>`;
  return parseHTML(text).document as unknown as Document;
}

/** Without a saved page only the address is looked at. */
function guessAt(url: string, page: string | undefined): Guess[] {
  const document = parsePage(page ?? '');
  return guess(sketchPage(document, url), passing(url, siteOf));
}

function asJson(answer: Answer): string {
  return JSON.stringify(answer, FIELDS);
}

function asText(outcome: Answer): string {
  if (outcome.outcome === 'unmatched') {
    const guesses = outcome.guesses?.map(({ destination, score }) => `${destination} ${score.toFixed(2)}`);
    return guesses?.length ? `unmatched, perhaps ${guesses.join(', ')}` : 'unmatched';
  }
  const { rule, kind, reason } = outcome;
  const page = `${rule}, ${reason ? `${kind}: ${reason}` : kind}`;
  if (outcome.outcome === 'unwrapped') return `${outcome.destination}  (${page})`;
  return outcome.outcome === 'refused'
    ? `refused: ${outcome.refusal}  (${page})`
    : `no destination found  (${page})`;
}

/** The lines of a stream as they arrive, many at a time; only `\n` and `\r\n` end a line. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string[]> {
  // The Vite server that runs this script would end the process with the input, whatever is still unwritten.
  input.removeAllListeners('end');
  input.setEncoding('utf8');
  let begun: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...more] = String(chunk).split('\n');
    begun.push(first);
    if (more.length === 0) continue;
    const rest = more.pop() ?? '';
    yield [begun.join(''), ...more].map(withoutReturn);
    begun = [rest];
  }
  const last = begun.join('');
  if (last !== '') yield [withoutReturn(last)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
