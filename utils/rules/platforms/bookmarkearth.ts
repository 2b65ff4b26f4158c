import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'bookmarkearth',
  name: { en: 'Bookmark Earth', zh_CN: '书签地球', zh_TW: '書籤地球' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      id: 'bookmarkearth/view',
      match: [
        '*://www.bookmarkearth.cn/view',
        '*://www.bookmarkearth.cn/view/*',
        '*://www.bookmarkearth.com/view',
        '*://www.bookmarkearth.com/view/*',
        '*://show.bookmarkearth.com/view',
        '*://show.bookmarkearth.com/view/*',
      ],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'attribute', select: '.jump-target-url', name: 'data-url' },
        { from: 'text', select: 'p.link' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'bookmarkearth/view',
    url: 'https://www.bookmarkearth.cn/view/a61cf21a93d711edb9f55254005bdbf9',
    outcome: 'no-destination',
    kind: 'notice',
  },
  {
    rule: null,
    url: 'https://www.bookmarkearth.cn/detail/a61cf21a93d711edb9f55254005bdbf9',
    why: 'an ordinary page',
  },
];
