import { parseSync } from 'vite';
import { regexChanges } from './regex-changes';

/** One small change of a source file that a test should notice. */
export interface Mutant {
  line: number;
  /** What stands there, and what takes its place; one line each, cut. */
  from: string;
  to: string;
  /** The whole file with the change in it. */
  code: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** What an operator is mistaken for. */
const OPERATORS: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};
/** Types say nothing at run time, imports and names of members are no decisions. */
const SKIPPED = /^TS(?!NonNull|As|Satisfies)|^Import|^Export(All|Specifier)/;
const MAX_SHOWN = 60;
/** Of a longer regular expression, so much is shown before and behind what is changed. */
const AROUND = 20;

type Change = (start: number, end: number, to: string, shownFrom?: number, shownTo?: number) => void;

/**
 * Every mutant of a file: comparisons flipped, conditions decided, constants and regular expressions changed,
 * statements left out.
 *
 * @param code TypeScript
 */
export function mutantsOf(code: string): Mutant[] {
  const { program } = parseSync('source.ts', code);
  const mutants: Mutant[] = [];
  const change: Change = (start, end, to, shownFrom = start, shownTo = end) =>
    mutants.push({
      line: code.slice(0, start).split('\n').length,
      from: shown(code.slice(shownFrom, shownTo)),
      to: shown(code.slice(shownFrom, start) + to + code.slice(end, shownTo)),
      code: code.slice(0, start) + to + code.slice(end),
    });

  function visit(node: Node): void {
    if (SKIPPED.test(node.type)) return;
    mutate(node, change, code);
    for (const [field, value] of Object.entries(node)) {
      const isName = (field === 'key' || field === 'property') && node.computed !== true;
      if (isName || field === 'typeAnnotation' || field === 'returnType') continue;
      for (const child of [value].flat()) if (isNode(child)) visit(child);
    }
  }
  visit(program as unknown as Node);
  return mutants;
}

function mutate(node: Node, change: Change, code: string): void {
  const { type, start, end } = node;
  const whole = (to: string) => change(start, end, to);
  const decide = (test: unknown) => {
    if (!isNode(test)) return;
    for (const decided of ['true', 'false']) change(test.start, test.end, decided);
  };
  switch (type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const { left, right, operator } = node as Node & { left: Node; right: Node; operator: string };
      const to = OPERATORS[operator];
      const at = code.indexOf(operator, left.end);
      if (to && at >= 0 && at < right.start) change(at, at + operator.length, to);
      return;
    }
    case 'IfStatement':
    case 'ConditionalExpression':
      decide(node.test);
      return;
    case 'UnaryExpression':
      if (node.operator === '!') change(start, start + 1, '');
      return;
    case 'Literal': {
      const { value, regex } = node as Node & { regex?: { pattern: string; flags: string } };
      if (regex) {
        const around = end - start > MAX_SHOWN ? AROUND : MAX_SHOWN;
        for (const { start: from, end: to, by } of regexChanges(regex.pattern, regex.flags)) {
          const [left, right] = [start + from, start + to];
          change(left, right, by, Math.max(start, left - around), Math.min(end, right + around));
        }
      } else if (typeof value === 'boolean') whole(String(!value));
      else if (typeof value === 'number') whole(String(value + 1));
      else if (typeof value === 'string' && value !== '') whole("''");
      return;
    }
    case 'TemplateLiteral':
      whole("''");
      return;
    case 'ExpressionStatement':
      whole(';');
      return;
    case 'ReturnStatement':
      // Without a bare `return`, what follows would run.
      if (node.argument === null) whole(';');
      return;
    case 'ContinueStatement':
      whole(';');
  }
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
