import type * as z from 'zod/mini';
import type { Platform } from './define-platform';
import { platformSchema } from './schema';

/** What our own checks find; each is the message of one in `schema.ts`. */
const OWN_CHECKS = {
  'nothing-read': true,
  'not-pattern': true,
  'not-whole-host': true,
  basis: true,
  'rule-id': true,
  'same-id': true,
} as const;

/** Something wrong with a platform, to be said in the language of whoever wrote it. */
export interface Problem {
  /** Where it is: `rules.0.match.1`; `platform` for all of it. */
  at: string;
  is: 'missing' | 'type' | 'choice' | 'value' | 'field' | 'empty' | 'form' | keyof typeof OWN_CHECKS;
  /** The type that is wanted, the values there are, or the fields nobody knows. */
  more?: string;
}

/**
 * What is wrong with a platform; nothing: it is a {@link Platform}.
 *
 * @param given anything, also what no compiler has seen
 */
export function problemsIn(given: unknown): Problem[] {
  // Does not compile where the schema accepts what the type does not.
  const result: z.core.util.SafeParseResult<Platform> = platformSchema.safeParse(given);
  return result.success
    ? []
    : result.error.issues.map((issue) => ({
        at: issue.path.join('.') || 'platform',
        ...kindOf(issue, given),
      }));
}

function kindOf(issue: z.core.$ZodIssue, given: unknown): Omit<Problem, 'at'> {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(given, issue.path) === undefined
        ? { is: 'missing' }
        : { is: 'type', more: issue.expected };
    case 'invalid_value':
      return valueAt(given, issue.path) === undefined
        ? { is: 'missing' }
        : { is: 'choice', more: issue.values.join(', ') };
    case 'unrecognized_keys':
      return { is: 'field', more: issue.keys.join(', ') };
    case 'too_small':
      return { is: 'empty' };
    case 'invalid_format':
      return { is: 'form' };
    case 'custom':
      return { is: isOwnCheck(issue.message) ? issue.message : 'value' };
    default:
      return { is: 'value' };
  }
}

const isOwnCheck = (message: string): message is keyof typeof OWN_CHECKS =>
  Object.hasOwn(OWN_CHECKS, message);

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], given);
}
