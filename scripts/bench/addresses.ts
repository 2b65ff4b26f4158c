import ordinaryText from '../../tests/fixtures/ordinary-urls.txt?raw';
import wrapperLines from '../../tests/rules/facts/wrappers.jsonl?raw';
import { platformFiles } from '../catalogue/platform-files';

/** A wrapped address and where it leads. */
export interface Wrapped {
  url: string;
  destination: string;
}

const examples = platformFiles.flatMap(({ examples }) => examples);

/** The catalogue's examples that lead somewhere. */
export const wrapped: readonly Wrapped[] = examples.flatMap((example) =>
  'destination' in example ? [{ url: flat(example.url), destination: example.destination }] : [],
);

/** Wrapped addresses that others recorded, on hosts of their own. */
export const recorded: readonly Wrapped[] = wrapperLines
  .split('\n')
  .filter((line) => line !== '')
  .map((line): { host: string; example: string; destination?: string } => JSON.parse(line))
  .flatMap(({ host, example, destination }) =>
    host === '*' || destination === undefined ? [] : [{ url: example, destination }],
  );

/** The catalogue's examples that lead nowhere: ordinary pages, log-ins, and destinations that are refused. */
export const leadingNowhere: readonly string[] = examples
  .filter((example) => !('destination' in example))
  .map(({ url }) => url);

/** Addresses that nobody may take for wrapped ones. */
export const ordinary: readonly string[] = ordinaryText
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map(flat);

/** A browser hands over addresses as texts of their own and not as parts of a file, which are slower to read. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
