import { definePlatform, type Example, type Reading } from '../define-platform';

/** What a scan found stands in the page, in mail and in Teams alike. */
const READING: Reading = {
  words: [{ from: 'text', select: 'h1, h2, h3, p, [role="heading"]' }],
  marks: [{ from: 'text', select: 'head > title' }],
  says: [
    ['classified as malicious', 'warning', 'security-risk'],
    ['phishing message', 'warning', 'security-risk'],
    ['suspicious message', 'warning', 'security-risk'],
    ['was blocked by your admin', 'block', 'admin-block'],
    ["your organization's URL policy", 'block', 'admin-block'],
    ['being scanned', 'scan', 'rewritten-for-scan'],
    ['cannot be loaded', 'scan', 'rewritten-for-scan'],
  ],
};

export default definePlatform({
  id: 'safe-links',
  name: { en: 'Microsoft Safe Links', zh_CN: '微软安全链接', zh_TW: 'Microsoft 安全連結' },
  pack: 'work',
  since: '1.0',
  rules: [
    // A scan at click time.
    {
      id: 'safe-links/mail',
      match: ['*://*.safelinks.protection.outlook.com/*', '*://*.safelinks.protection.office365.us/*'],
      kind: 'scan',
      basis: 'words',
      reason: 'rewritten-for-scan',
      reading: READING,
      destination: [{ from: 'param', name: 'url', decode: ['prepend-https'] }],
      sameSite: true,
      verified: '2026-08',
    },
    {
      id: 'safe-links/teams',
      match: [
        '*://static.teams.cdn.office.net/evergreen-assets/safelinks/*',
        '*://statics.teams.cdn.office.net/evergreen-assets/safelinks/*',
      ],
      kind: 'scan',
      basis: 'address',
      reason: 'rewritten-for-scan',
      reading: READING,
      destination: [{ from: 'param', name: 'url', decode: ['prepend-https'] }],
      sameSite: true,
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'safe-links/mail',
    url: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2F&data=05%7C01&reserved=0',
    destination: 'https://example.com/',
    kind: 'scan',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fstory&data=foo&sdata=bar&reserved=0',
    destination: 'https://example.com/story',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://nam12.safelinks.protection.outlook.com/GetUrlReputation?url=https%3A%2F%2Fexample.com%2Fa',
    destination: 'https://example.com/a',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://gcc01.safelinks.protection.outlook.com/ap/w-59584e83/?url=https%3A%2F%2Fexample.com%2Fa&data=x',
    destination: 'https://example.com/a',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fexample.com%2Fpath__%3B!!abc!def%24&data=x',
    destination: 'https://example.com/path',
    kind: 'scan',
    hops: 2,
    why: 'two scanners in a row',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Feur01.safelinks.protection.outlook.com%2F%3Furl%3Dhttps%253A%252F%252Fexample.com%252Fa%26data%3Dx&data=y',
    destination: 'https://example.com/a',
    kind: 'scan',
    hops: 2,
    why: 'a mail that was sent on',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://usg02.safelinks.protection.office365.us/?url=https%3A%2F%2Fexample.com%2Fa&data=05%7C01&reserved=0',
    destination: 'https://example.com/a',
    kind: 'scan',
    why: 'for the offices of the United States',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://eur01.safelinks.protection.outlook.com/?url=www.example.com%2Fpath%2Fto%2Fsomething.html&data=05%7C02',
    destination: 'https://www.example.com/path/to/something.html',
    kind: 'scan',
    why: 'a name in the text became a link by itself, without a scheme',
  },
  {
    rule: 'safe-links/mail',
    url: 'https://nam06.safelinks.protection.outlook.com/?data=x',
    outcome: 'no-destination',
  },
  {
    rule: 'safe-links/teams',
    url: 'https://static.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
    kind: 'scan',
  },
  {
    rule: 'safe-links/teams',
    url: 'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  { rule: null, url: 'https://outlook.office.com/mail/inbox', why: 'an ordinary page' },
  { rule: null, url: 'https://protection.outlook.com/', why: 'an ordinary page' },
];
