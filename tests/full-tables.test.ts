import { describe, expect, it } from 'vitest';

it('is told of a table without rows', () => {
  const none: string[] = [];
  expect(() => it.each(none)).toThrow('without rows');
  expect(() => describe.each(none)).toThrow('without rows');
});
