/** Which of a page's words are its own, and what they sound like where no rule knows them. */

import { onOneLine } from '../url/hidden';
import { decodePercent } from '../url/percent';

/** Beside signs of scripts written without blanks a blank means nothing: lines break there, and code is indented. */
const BLANK_BESIDE_HAN = /(?<=[\u2e80-\u9fff\uff00-\uffef]) | (?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** Case, width, blanks, what nobody sees and the shape of apostrophes do not matter for recognising a sentence. */
export function fold(text: string): string {
  return onOneLine(text.normalize('NFKC'))
    .replace(BLANK_BESIDE_HAN, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}

/** An address among words, with everything that is glued to it; also one without its scheme, from its last dot on. */
const ADDRESS = /(?:https?:)?\/\/\S*|\.[^\s./?#]{1,63}[/?#]\S*/gi;

/** The words without the addresses among them: whoever made the address wrote those. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ');
}

/** So many pieces of text behind addresses are compared with what ours carry; the rest counts as said. */
const MAX_COMPARED = 100;

/**
 * All that is said, folded: the words without addresses, and those that are glued to one and that none of our addresses
 * carries. Scripts without blanks go on right behind an address.
 */
export function saidBesideAddresses(text: string, carried: string): string {
  const glued = fold(text.match(ADDRESS)?.join(' ') ?? '').match(/[^!-~\p{P}\s]+/gu) ?? [];
  const own = glued.filter((words, index) => index >= MAX_COMPARED || !carried.includes(words));
  return [fold(withoutAddresses(text)), ...own].join('\n');
}

/** An address in an address in an address: so often is it decoded. */
const LAYERS = 5;

/**
 * So much of an address is decoded at each of its ends, in characters. No server is sent more, and of a page that shows a
 * longer fragment, no more than beginning and end is read either.
 */
const MAX_CARRIED = 65_536;

/** Every text that a page can get out of addresses, by decoding them; folded. */
export function wordsCarriedBy(addresses: readonly string[]): string {
  const layers: string[] = [];
  for (const address of addresses) {
    let text = address.slice(0, MAX_CARRIED) + address.slice(MAX_CARRIED).slice(-MAX_CARRIED);
    for (let i = 0; i <= LAYERS; i++) {
      layers.push(text);
      const next = decodePercent(text.replaceAll('+', ' '));
      if (next === text) break;
      text = next;
    }
  }
  return fold(layers.join('\n'));
}

/** Stems of words for a problem, in the languages that platforms speak. */
const PROBLEM =
  /[诈詐]|[风風危][险險険]|[恶惡悪]意|不安全|[钓釣]|病毒|木[马馬]|[拦攔]截|多人投[诉訴]|[违違][规規]|色情|[赌賭]博|[仿假]冒|[盗盜][号號取]|abusive|blocked|danger|decept|fraud|\bharm(?!on)|malici|malware|mislead|phish|scam|spam|suspicious|unsafe|violat|virus|(?<!без)опасн|мошен/;

/** Whether words that no rule knows name a problem. They may be harmless all the same: nobody has read them. */
export function namesProblem(words: string): boolean {
  return PROBLEM.test(words);
}
