import { expect, it, vi } from 'vitest';
import { runScript } from '../run-script';

// Each test starts a process, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const run = (input: string, ...options: string[]) => runScript('share-text', options, input);

it('prints one JSON object and nothing else', () => {
  const { stdout, status } = run('链接：https://pan.baidu.com/s/1zZ 提取码：q1w2 ₴9RXMXpz7rhF₴', '--json');
  expect(stdout).toBe(
    '{"links":["https://pan.baidu.com/s/1zZ?pwd=q1w2"],"codes":[{"code":"9RXMXpz7rhF","platform":"taobao"}]}\n',
  );
  expect(status).toBe(0);
});

it('prints a readable form without --json', () => {
  const { stdout, status } = run('￥abcdefgh12￥');
  expect(stdout).toContain('abcdefgh12  only the app can open this');
  expect(status).toBe(0);
});
