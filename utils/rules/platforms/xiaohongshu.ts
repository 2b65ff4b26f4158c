import { definePlatform, type Example, type Reading } from '../define-platform';

const READING: Reading = {
  words: [{ from: 'text', select: '.access-limit-app, .access-modal' }],
  says: [
    ['请打开小红书App扫码查看', 'app-only', 'app-only'],
    ['当前内容无法在网页端展示', 'app-only', 'app-only'],
    ['当前笔记暂时无法浏览', 'app-only', 'app-only'],
  ],
};

export default definePlatform({
  id: 'xiaohongshu',
  name: { en: 'Xiaohongshu', zh_CN: '小红书', zh_TW: '小紅書' },
  pack: 'chinese',
  since: '1.0',
  rules: [
    // `redirectPath` is the same note, not an outside page: there is nothing to open.
    {
      id: 'xiaohongshu/app-wall',
      match: ['*://www.xiaohongshu.com/404'],
      params: { redirectPath: true },
      kind: 'app-only',
      basis: 'words',
      reason: 'app-only',
      reading: READING,
      destination: [],
      verified: '2026-08',
    },
    // Where its guard sends whoever comes without a token of the app: the note stands inside `source` there, or not at all.
    {
      id: 'xiaohongshu/guard',
      match: ['*://www.xiaohongshu.com/404', '*://www.xiaohongshu.com/404/sec_*'],
      params: { source: '*sec_*' },
      kind: 'app-only',
      basis: 'words',
      reason: 'app-only',
      reading: READING,
      destination: [],
      verified: '2026-11',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'xiaohongshu/app-wall',
    url: 'https://www.xiaohongshu.com/404?redirectPath=https%3A%2F%2Fwww.xiaohongshu.com%2Fexplore%2F66&error_code=300031',
    outcome: 'no-destination',
    kind: 'app-only',
  },
  {
    rule: 'xiaohongshu/guard',
    url: 'https://www.xiaohongshu.com/404?source=/404/sec_abc?redirectPath=https%3A%2F%2Fwww.xiaohongshu.com%2Fexplore%2F66&error_code=300031',
    outcome: 'no-destination',
    kind: 'app-only',
  },
  {
    rule: 'xiaohongshu/guard',
    url: 'https://www.xiaohongshu.com/404/sec_abc?source=xhs_sec_server&originalUrl=http%3A%2F%2Fwww.xiaohongshu.com%2Fexplore%2F66',
    outcome: 'no-destination',
    kind: 'app-only',
  },
  { rule: null, url: 'https://www.xiaohongshu.com/404', why: 'an ordinary page' },
  {
    rule: null,
    url: 'https://www.xiaohongshu.com/404?source=/publish/publish',
    why: 'a page that is not there',
  },
  { rule: null, url: 'https://www.xiaohongshu.com/explore/66', why: 'an ordinary page' },
];
