import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'feishu',
  name: { en: 'Feishu / Lark', zh_CN: '飞书', zh_TW: '飛書' },
  pack: 'required',
  since: '1.0',
  rules: [
    {
      id: 'feishu/safety',
      match: ['*://security.feishu.cn/link/safety', '*://security.larksuite.com/link/safety'],
      kind: 'notice',
      basis: 'lists',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: 'h1, h2, h3, p' }],
        says: [
          ['安全风险', 'warning', 'security-risk'],
          ['即将离开飞书', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'param', name: 'target' },
        { from: 'param', name: 'url' },
      ],
      verified: '2026-08',
    },
    {
      id: 'feishu/blocked',
      match: [
        '*://security.feishu.cn/link/safety/block_template',
        '*://security.larksuite.com/link/safety/block_template',
      ],
      kind: 'block',
      basis: 'address',
      reason: 'admin-block',
      destination: [
        { from: 'param', name: 'target' },
        { from: 'param', name: 'url' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'feishu/safety',
    url: 'https://security.feishu.cn/link/safety?target=http%3A%2F%2Fpoj.org%2Fproblem%3Fid%3D2774&scene=ccm&logParams=%7B%22location%22%3A%22ccm_docs%22%7D&lang=zh-CN',
    destination: 'http://poj.org/problem?id=2774',
    kind: 'notice',
  },
  {
    rule: 'feishu/safety',
    url: 'https://security.larksuite.com/link/safety?target=https%3A%2F%2Fgithub.com%2FYiVal%2FYiVal%2Fblob%2Fmaster%2Fsrc%2Fyival%2Fcommon%2Fhuggingface%2Fhf.py',
    destination: 'https://github.com/YiVal/YiVal/blob/master/src/yival/common/huggingface/hf.py',
  },
  {
    rule: 'feishu/safety',
    url: 'https://security.feishu.cn/link/safety?lang=zh-CN',
    outcome: 'no-destination',
  },
  {
    rule: 'feishu/blocked',
    url: 'https://security.feishu.cn/link/safety/block_template?target=https%3A%2F%2Fexample.com',
    destination: 'https://example.com',
    kind: 'block',
  },
  {
    rule: 'feishu/blocked',
    url: 'https://security.feishu.cn/link/safety/block_template?url=https%3A%2F%2Fexample.com%2Fpath',
    destination: 'https://example.com/path',
  },
  { rule: null, url: 'https://security.feishu.cn/privacy?target=https%3A%2F%2Fexample.com' },
  { rule: null, url: 'https://example.feishu.cn/docx/AAAAAAAAAAAAAAAAAAAAAAAAAAA' },
];
