import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'segmentfault',
  name: { en: 'SegmentFault', zh_CN: '思否' },
  pack: 'required',
  since: '1.0',
  rules: [
    // The `enc` parameter is a cipher; older addresses carry a plain `url`.
    {
      id: 'segmentfault/link',
      match: ['*://link.segmentfault.com/'],
      kind: 'unknown',
      destination: [
        { from: 'param', name: 'url' },
        { from: 'attribute', select: 'body', name: 'data-url' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'segmentfault/link',
    url: 'https://link.segmentfault.com/?url=http%3A%2F%2Fnginx.org%2Fen%2Fdocs%2Fhttp%2Fngx_http_autoindex_module.html',
    destination: 'http://nginx.org/en/docs/http/ngx_http_autoindex_module.html',
    kind: 'unknown',
  },
  {
    rule: 'segmentfault/link',
    url: 'https://link.segmentfault.com/?enc=Rbh8pMHUW0OMVw4Qy4zzhA%3D%3D.v3sI89Q8ZV94G4pZn0OPLolA2ILUp%2FKGzzdQZ%2BGN2L8%3D',
    outcome: 'no-destination',
  },
  { rule: null, url: 'https://segmentfault.com/a/1190000000000001', why: 'an ordinary page' },
];
