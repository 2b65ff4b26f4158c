import { describe, it } from 'vitest';

interface Tabled {
  each: ((rows: readonly unknown[], ...values: unknown[]) => unknown) & { isWatched?: true };
}

/** A table without rows would pass, having tried nothing: it is an error. Files of one process share what is changed here. */
for (const tabled of [it, describe] as unknown as Tabled[]) {
  const { each } = tabled;
  if (each.isWatched) continue;
  const watched: Tabled['each'] = function (this: unknown, rows, ...values) {
    if (rows.length === 0) throw new Error('a table without rows');
    return each.call(this, rows, ...values);
  };
  tabled.each = Object.assign(watched, { isWatched: true as const });
}
