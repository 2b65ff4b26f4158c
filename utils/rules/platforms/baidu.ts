import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'baidu',
  name: { en: 'Baidu', zh_CN: '百度' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    {
      // An opaque key that only the network can answer; a result page keeps the address beside it.
      id: 'baidu/search-link',
      match: ['*://www.baidu.com/link'],
      params: { url: true },
      kind: 'unknown',
      destination: [],
      forwards: true,
      verified: '2026-08',
    },
    {
      id: 'baidu/captcha',
      match: ['*://seccaptcha.baidu.com/v1/webapi/verint/svcp.html'],
      kind: 'login',
      basis: 'address',
      reason: 'login-wall',
      destination: [],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'baidu/search-link',
    url: 'https://www.baidu.com/link?url=Q8c1vA0b3Jx5&wd=&eqid=a0000000',
    outcome: 'no-destination',
  },
  {
    rule: 'baidu/captcha',
    url: 'https://seccaptcha.baidu.com/v1/webapi/verint/svcp.html?ak=x&backurl=https%3A%2F%2Fbsb.baidu.com%2Fdiagnosis%3Fs_cap%3Dhttps%253A%2F%2Fwww.example.com&ctype=p_spin&ts=1756448493&sign=6e1e4436c160be7d3cf354f4d06e7397',
    outcome: 'no-destination',
    kind: 'login',
  },
  { rule: null, url: 'https://www.baidu.com/s?wd=link&url=https%3A%2F%2Fexample.com', why: 'a search' },
];
