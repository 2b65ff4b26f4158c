import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'steam',
  name: { en: 'Steam' },
  pack: 'forums',
  since: '1.0',
  rules: [
    {
      // The harmless and the dangerous page share the address.
      id: 'steam/link-filter',
      match: [
        '*://steamcommunity.com/linkfilter',
        '*://www.steamcommunity.com/linkfilter',
        '*://steamcommunity.com/linkfilter/http*',
      ],
      kind: 'unknown',
      reading: {
        first: true,
        // No record names an element: whatever stands below Steam's own head, or anywhere without it.
        words: [
          {
            from: 'text',
            select: '#responsive_page_template_content, body:not(:has(#responsive_page_template_content))',
          },
        ],
        says: [
          ['potentially malicious', 'warning', 'security-risk'],
          ['you are leaving steam', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        // Until about 2017 the address stood in the path, as it is.
        { from: 'path', after: '/linkfilter/', decode: ['web-address'] },
        { from: 'param', name: 'url', decode: ['prepend-https'] },
        { from: 'param', name: 'u', decode: ['prepend-https'] },
        { from: 'attribute', select: '#proceedButton[href^="http"]', name: 'href' },
      ],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'steam/link-filter',
    url: 'https://steamcommunity.com/linkfilter/?u=https%3A%2F%2Fgithub.com%2Fmaomao1996%2Ftampermonkey-scripts',
    destination: 'https://github.com/maomao1996/tampermonkey-scripts',
    kind: 'unknown',
    why: 'the page has to be read first',
  },
  {
    rule: 'steam/link-filter',
    url: 'https://www.steamcommunity.com/linkfilter/?url=https%3A%2F%2Fexample.com%2Fa',
    destination: 'https://example.com/a',
  },
  {
    rule: 'steam/link-filter',
    url: 'https://steamcommunity.com/linkfilter/?url=bjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    why: 'the scheme may be missing',
  },
  {
    rule: 'steam/link-filter',
    url: 'https://steamcommunity.com/linkfilter/?u=https%253A%252F%252Fexample.com%252Fa%253Fb%253D1',
    destination: 'https://example.com/a?b=1',
    why: 'or be there and encoded twice',
  },
  {
    rule: 'steam/link-filter',
    url: 'https://steamcommunity.com/linkfilter/https://example.com/a/b/?c=d&e=f',
    destination: 'https://example.com/a/b/?c=d&e=f',
    why: 'in older posts',
  },
  {
    rule: 'steam/link-filter',
    url: 'https://steamcommunity.com/linkfilter/http://example.com/?u=https%3A%2F%2Fexample.org%2F',
    destination: 'http://example.com/?u=https%3A%2F%2Fexample.org%2F',
    why: 'with a parameter of its own',
  },
  { rule: 'steam/link-filter', url: 'https://steamcommunity.com/linkfilter/', outcome: 'no-destination' },
  { rule: null, url: 'https://steamcommunity.com/app/620/discussions/?url=https%3A%2F%2Fexample.com' },
  {
    rule: null,
    url: 'https://steamcommunity.com/openid/login?openid.return_to=https%3A%2F%2Fexample.com%2F',
    why: 'a log-in with Steam',
  },
  {
    rule: null,
    url: 'https://store.steampowered.com/linkfilter/?url=https%3A%2F%2Fexample.com',
    why: 'redirects home',
  },
];
