import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'tencent-cloud',
  name: { en: 'Tencent Cloud', zh_CN: '腾讯云', zh_TW: '騰訊雲' },
  pack: 'required',
  since: '1.0',
  pages: ['*://cloud.tencent.com/*'],
  rules: [
    {
      id: 'tencent-cloud/link',
      match: ['*://cloud.tencent.com/developer/tools/blog-entry'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [
        { from: 'param', name: 'target' },
        { from: 'attribute', select: '.mod-external-link-btn a[href^="http"]', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'tencent-cloud/link',
    url: 'https://cloud.tencent.com/developer/tools/blog-entry?target=https%3A%2F%2Fgithub.com%2FYutaka-Sawada%2FMultiPar%2Freleases&objectId=2219115&objectType=1&contentType=undefined',
    destination: 'https://github.com/Yutaka-Sawada/MultiPar/releases',
    kind: 'notice',
  },
  {
    rule: 'tencent-cloud/link',
    url: 'https://cloud.tencent.com/developer/tools/blog-entry?objectId=1',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://cloud.tencent.com/developer/article/1434763' },
];
