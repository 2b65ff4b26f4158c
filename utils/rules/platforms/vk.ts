import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'vk',
  name: { en: 'VK' },
  pack: 'international',
  since: '1.0',
  rules: [
    // One address, a harmless and a dangerous page: the page decides.
    {
      id: 'vk/away',
      match: ['*://*.vk.com/away.php', '*://*.vk.ru/away.php'],
      kind: 'unknown',
      reading: {
        first: true,
        words: [{ from: 'text', select: 'h1, h2, h3, p, .big_info, .system_message' }],
        says: [
          ['Ссылка на подозрительный сайт', 'warning', 'security-risk'],
          ['создан с целью обмана', 'warning', 'security-risk'],
        ],
      },
      destination: [{ from: 'param', name: 'to' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'vk/away',
    url: 'https://vk.com/away.php?to=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'unknown',
    why: 'without its page nothing is concluded',
  },
  {
    rule: 'vk/away',
    url: 'https://m.vk.com/away.php?to=https%3A%2F%2Fexample.com&cc_key=',
    destination: 'https://example.com/',
  },
  {
    rule: 'vk/away',
    url: 'https://vk.com/away.php?to=http%3A%2F%2Fexample.com%2F%EF%F0%E8',
    destination: 'http://example.com/%EF%F0%E8',
    why: 'bytes in Windows-1251 stay as they are',
  },
  {
    rule: 'vk/away',
    url: 'https://vk.ru/away.php?to=https%3A%2F%2Fexample.com%2Fa&utf=1',
    destination: 'https://example.com/a',
    why: 'its newer domain',
  },
  { rule: 'vk/away', url: 'https://vk.com/away.php', outcome: 'no-destination' },
  { rule: null, url: 'https://vk.com/share.php?url=https%3A%2F%2Fexample.com', why: 'a share intent' },
  { rule: null, url: 'https://vk.com/feed', why: 'an ordinary page' },
];
