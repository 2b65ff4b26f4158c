/**
 * Reads the data that an inline script assigns to a variable (`var cgiData = {...}`) or that a script element
 * holds. Script text is never evaluated: it is read as JSON with the liberties that hand-written literals
 * take (unquoted keys, single quotes, trailing commas, comments, `JSON.parse('...')`).
 */

/** Longest script text looked at, in characters. */
const MAX_TEXT = 512 * 1024;
/** Most assignments of one variable that are tried: a hostile script may hold nothing else. */
const MAX_TRIES = 20;
/** Deepest nesting read. */
const MAX_DEPTH = 24;

/** `null`: what is no text, and so is not asked for. */
type Data = null | string | Data[] | Map<string, Data>;

/**
 * @param text the text of an inline script
 * @param variable the name it is assigned to; an object behind any `variable =` or `"variable":` is read
 * @param at dotted path into the data; `*` stands for every item of a list, `name=text` for the items whose
 *   `name` is that text
 * @returns the strings found there, in order; empty when the script does not hold them
 */
export function readVariable(text: string, variable: string, at: string): string[] {
  const script = text.slice(0, MAX_TEXT);
  let tries = 0;
  for (let from = script.indexOf(variable); from >= 0; from = script.indexOf(variable, from + 1)) {
    const assigned = /^["']?\s*[=:]\s*(?!=)/.exec(
      script.slice(from + variable.length, from + variable.length + 64),
    );
    if (!assigned) continue;
    if (++tries > MAX_TRIES) break;
    const found = stringsAt(parseLiteral(script, from + variable.length + assigned[0].length), at);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * @param text the text of a data script element (`<script type="application/json">`)
 */
export function readData(text: string, at: string): string[] {
  return stringsAt(parseLiteral(text.slice(0, MAX_TEXT), 0), at);
}

function stringsAt(data: Data | undefined, at: string): string[] {
  let values: (Data | undefined)[] = [data];
  for (const key of at === '' ? [] : at.split('.')) {
    values = values.flatMap((value) => {
      if (value instanceof Map) return key === '*' ? [...value.values()] : [value.get(key)];
      if (!Array.isArray(value)) return [];
      const [name = '', wanted] = key.split('=', 2);
      if (wanted === undefined) return key === '*' ? value : [value[Number(key)]];
      return value.filter((item) => item instanceof Map && item.get(name) === wanted);
    });
  }
  return values.filter((value) => typeof value === 'string');
}

/** The literal that starts at `start`, or `undefined` when there is none that can be read. */
function parseLiteral(text: string, start: number): Data | undefined {
  let at = start;
  try {
    return value(0);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }

  function value(depth: number): Data {
    skipBlanks();
    const character = text[at];
    if (depth > MAX_DEPTH) throw new SyntaxError('too deep');
    if (character === '{') return object(depth);
    if (character === '[') return list(depth);
    if (character === '"' || character === "'") return string(character);
    const word = text.slice(at, at + 64).match(/^(?:JSON\.parse\(|[-+\w.$]+)/)?.[0];
    if (!word) throw new SyntaxError('no value');
    at += word.length;
    return word === 'JSON.parse(' ? parsed() : null;
  }

  function parsed(): Data {
    skipBlanks();
    const quoteMark = text[at];
    if (quoteMark !== '"' && quoteMark !== "'") throw new SyntaxError('no text to parse');
    return parseLiteral(string(quoteMark), 0) ?? null;
  }

  function object(depth: number): Data {
    const entries = new Map<string, Data>();
    at++;
    for (;;) {
      skipBlanks();
      if (take('}')) return entries;
      const key = objectKey();
      skipBlanks();
      if (!take(':')) throw new SyntaxError('no colon');
      entries.set(key, value(depth + 1));
      skipBlanks();
      if (!take(',') && text[at] !== '}') throw new SyntaxError('no comma');
    }
  }

  function objectKey(): string {
    const character = text[at];
    if (character === '"' || character === "'") return string(character);
    const name = text.slice(at, at + 128).match(/^[\w$]+/)?.[0];
    if (!name) throw new SyntaxError('no key');
    at += name.length;
    return name;
  }

  function list(depth: number): Data {
    const items: Data[] = [];
    at++;
    for (;;) {
      skipBlanks();
      if (take(']')) return items;
      items.push(value(depth + 1));
      skipBlanks();
      if (!take(',') && text[at] !== ']') throw new SyntaxError('no comma');
    }
  }

  function string(quoteMark: string): string {
    let out = '';
    for (at++; at < text.length; at++) {
      const character = text[at];
      if (character === quoteMark) {
        at++;
        return out;
      }
      if (character === '\n') break;
      out += character === '\\' ? escaped() : character;
    }
    throw new SyntaxError('string without an end');
  }

  function escaped(): string {
    const letter = text[++at] ?? '';
    const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
    if (digits === 0) return { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0' }[letter] ?? letter;
    const code = Number.parseInt(text.slice(at + 1, at + 1 + digits), 16);
    if (Number.isNaN(code)) throw new SyntaxError('not an escape');
    at += digits;
    return String.fromCharCode(code);
  }

  function skipBlanks(): void {
    for (;;) {
      const blank = /\s/.test(text[at] ?? '');
      if (blank) at++;
      else if (text.startsWith('//', at)) at = endOf('\n');
      else if (text.startsWith('/*', at)) at = endOf('*/');
      else return;
    }
  }

  function endOf(mark: string): number {
    const end = text.indexOf(mark, at + 2);
    return end < 0 ? text.length : end + mark.length;
  }

  function take(character: string): boolean {
    if (text[at] !== character) return false;
    at++;
    return true;
  }
}
