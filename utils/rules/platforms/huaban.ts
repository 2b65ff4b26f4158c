import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'huaban',
  name: { en: 'Huaban', zh_CN: '花瓣网', zh_TW: '花瓣網' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // The `url` parameter names only the site; the address stands in the page's data.
    {
      id: 'huaban/go',
      match: ['*://huaban.com/go'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'inline-json', select: '#__NEXT_DATA__', at: 'props.pageProps.data.link' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'huaban/go',
    url: 'https://huaban.com/go?pin_id=5108412769&url=weibo.com',
    outcome: 'no-destination',
    kind: 'notice',
  },
  { rule: null, url: 'https://huaban.com/pins/5108412769', why: 'an ordinary page' },
];
