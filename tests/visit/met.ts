import type { Unwrapped } from '../../utils/unwrap/unwrap';

/** A harmless page whose destination was found, to be varied. */
export const MET: Unwrapped = {
  outcome: 'unwrapped',
  url: 'https://link.zhihu.com/?target=https%3A//example.com/a',
  platform: 'zhihu',
  rule: 'zhihu/link',
  kind: 'notice',
  destination: 'https://example.com/a',
  flags: [],
  how: 'param target',
  hops: 1,
};
