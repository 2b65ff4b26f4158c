import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'pc6',
  name: { en: 'PC6', zh_CN: 'PC6 下载站', zh_TW: 'PC6 下載站' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // Three base-36 digits a character.
    {
      id: 'pc6/goread',
      match: ['*://www.pc6.com/goread.html'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'param', name: 'gourl', decode: ['base36-triples'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'pc6/goread',
    url: 'https://www.pc6.com/goread.html?gourl=02W03803803403701M01B01B02T03C02P03103403002T01A02R03303101B03402P03802W',
    destination: 'https://example.com/path',
    kind: 'notice',
  },
  { rule: 'pc6/goread', url: 'https://www.pc6.com/goread.html?gourl=02W0', outcome: 'no-destination' },
  { rule: null, url: 'https://www.pc6.com/softview/SoftView_1.html', why: 'an ordinary page' },
];
