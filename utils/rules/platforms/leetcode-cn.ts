import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'leetcode-cn',
  name: { en: 'LeetCode China', zh_CN: '力扣' },
  pack: 'chinese',
  since: '1.0',
  pages: ['*://leetcode.cn/*'],
  rules: [
    // The value is not encoded: everything behind `target=` belongs to it.
    {
      id: 'leetcode-cn/link',
      match: ['*://leetcode.cn/link', '*://leetcode-cn.com/link'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      destination: [{ from: 'raw-query', after: 'target=' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'leetcode-cn/link',
    url: 'https://leetcode.cn/link/?target=https://mp.weixin.qq.com/s?__biz=MzU4NDE3MTEyMA==&mid=2247489813&idx=1&sn=7f3bc18ca390d85b17655f7164d8e660',
    destination:
      'https://mp.weixin.qq.com/s?__biz=MzU4NDE3MTEyMA==&mid=2247489813&idx=1&sn=7f3bc18ca390d85b17655f7164d8e660',
    kind: 'notice',
  },
  {
    rule: 'leetcode-cn/link',
    url: 'https://leetcode.cn/link/?target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
  },
  {
    rule: 'leetcode-cn/link',
    url: 'https://leetcode.cn/link?target=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
    why: 'an encoded value is read as well',
  },
  {
    rule: 'leetcode-cn/link',
    url: 'https://leetcode.cn/link/?target=https%3A%2F%2Fexample.com&utm_source=feed',
    destination: 'https://example.com',
    why: 'and ends where it ends',
  },
  {
    rule: 'leetcode-cn/link',
    url: 'https://leetcode.cn/link/?target=https://example.com/a?target=b&c=d#e',
    destination: 'https://example.com/a?target=b&c=d#e',
    why: 'the destination has a parameter of the same name and a fragment',
  },
  {
    rule: 'leetcode-cn/link',
    url: 'https://leetcode-cn.com/link/?target=https%3A//mp.weixin.qq.com/s?__biz%3DMzU4NDE3MTEyMA%3D%3D%26mid%3D2247490329%26idx%3D1',
    destination: 'https://mp.weixin.qq.com/s?__biz=MzU4NDE3MTEyMA==&mid=2247490329&idx=1',
    why: 'on its older domain, encoded in part',
  },
  { rule: 'leetcode-cn/link', url: 'https://leetcode.cn/link/', outcome: 'no-destination' },
  { rule: null, url: 'https://leetcode.cn/problems/two-sum/', why: 'an ordinary page' },
];
