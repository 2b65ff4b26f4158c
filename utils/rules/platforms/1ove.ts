import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: '1ove',
  name: { en: '1ove.club' },
  pack: 'forums',
  since: '1.0',
  rules: [
    // `_3A` stands for `%3A`.
    {
      id: '1ove/go-wild',
      match: ['*://bbs.1ove.club/gowild.htm'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'url', decode: ['underscore-hex'] }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: '1ove/go-wild',
    url: 'https://bbs.1ove.club/gowild.htm?url=https_3A_2F_2Fwww_2ealiyundrive_2ecom_2Fs_2FSsDm36JPK1G&u=114514',
    destination: 'https://www.aliyundrive.com/s/SsDm36JPK1G',
    kind: 'unknown',
  },
  { rule: '1ove/go-wild', url: 'https://bbs.1ove.club/gowild.htm', outcome: 'no-destination' },
  { rule: null, url: 'https://bbs.1ove.club/thread-1.htm', why: 'an ordinary page' },
];
