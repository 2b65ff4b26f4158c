import { definePlatform, type Example } from '../define-platform';

/** Every suffix Google answers under. */
const SUFFIXES = [
  'com cat ad ae al am as at az ba be bf bg bi bj bs bt by ca cd cf cg ch ci cl cm cn cv cz de dj dk dm dz',
  'ee es fi fm fr ga ge gg gl gm gp gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me',
  'mg mk ml mn ms mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tk tl',
  'tm tn to tt us vg vu ws',
  'co.ao co.bw co.ck co.cr co.hu co.id co.il co.in co.je co.jp co.ke co.kr co.ls co.ma co.mz co.nz co.th',
  'co.tz co.ug co.uk co.uz co.ve co.vi co.za co.zm co.zw',
  'com.af com.ag com.ai com.ar com.au com.bd com.bh com.bn com.bo com.br com.bz com.co com.cu com.cy com.do',
  'com.ec com.eg com.et com.fj com.ge com.gh com.gi com.gr com.gt com.hk com.iq com.jm com.kh com.kw com.lb',
  'com.ly com.mm com.mt com.mx com.my com.na com.ng com.ni com.np com.om com.pa com.pe com.pg com.ph com.pk',
  'com.pr com.py com.qa com.ru com.sa com.sb com.sg com.sl com.sv com.tj com.tr com.tw com.ua com.uy com.vc',
  'com.vn',
]
  .join(' ')
  .split(' ');

export default definePlatform({
  id: 'google',
  name: { en: 'Google' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      // The page goes on by itself where the signature fits, and shows its notice where it does not.
      id: 'google/url',
      match: [
        ...SUFFIXES.map((suffix) => `*://*.google.${suffix}/url`),
        // It has a rule of its own, and is not looked up above it.
        '*://meet.google.com/url',
      ],
      kind: 'notice',
      basis: 'words',
      reason: 'leave-notice',
      reading: {
        words: [{ from: 'text', select: 'body > :not(script):not(style)' }],
        says: [
          ['page is sending you to', 'notice', 'leave-notice'],
          ['trying to send you to', 'notice', 'leave-notice'],
        ],
      },
      destination: [
        { from: 'param', name: 'url' },
        { from: 'param', name: 'q' },
      ],
      verified: '2026-08',
    },
    {
      id: 'google/colab',
      match: ['*://colab.research.google.com/corgiredirector'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'site' }],
      verified: '2026-08',
    },
    {
      // Links in the chat of a meeting.
      id: 'google/meet',
      match: ['*://meet.google.com/linkredirect'],
      kind: 'unknown',
      destination: [{ from: 'param', name: 'dest' }],
      verified: '2026-11',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'google/url',
    url: 'https://www.google.com/url?q=https%3A%2F%2Fgithub.com%2Fmaomao1996%2Ftampermonkey-scripts&sa=D&source=docs',
    destination: 'https://github.com/maomao1996/tampermonkey-scripts',
    kind: 'notice',
  },
  {
    rule: 'google/url',
    url: 'https://www.google.co.uk/url?url=https%3A%2F%2Fexample.com%2Fpage',
    destination: 'https://example.com/page',
  },
  {
    rule: 'google/url',
    url: 'https://www.google.com.hk/url?q=https%3A%2F%2Fwww.jd.com%2F%3Fcountry%3DUSA',
    destination: 'https://www.jd.com/?country=USA',
  },
  {
    rule: 'google/url',
    url: 'https://www.google.se/url?q=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
  },
  {
    rule: 'google/url',
    url: 'https://news.url.google.com/url?url=https%3A%2F%2Fbjornstar.com%2Fintercept-redirect',
    destination: 'https://bjornstar.com/intercept-redirect',
  },
  {
    rule: 'google/url',
    url: 'https://google.com/url?sa=t&q=words+searched&url=https%3A%2F%2Fexample.com%2Fa%2Bb%3Furl%3Dhttps%253A%252F%252Fexample.org%252F',
    destination: 'https://example.com/a+b?url=https%3A%2F%2Fexample.org%2F',
    why: 'the words searched stand in q, and the destination has a parameter of the same name',
  },
  {
    rule: 'google/url',
    url: 'https://www.google.com/url?url=https%3A%2F%2Faccounts.google.com%2F&q=%2Fsearch%3Fq%3Da',
    outcome: 'refused',
    why: 'its own site, and a path of it',
  },
  {
    rule: 'google/url',
    url: 'https://www.google.com/url?url=&url=https%3A%2F%2Fexample.com%2Fa',
    destination: 'https://example.com/a',
    why: 'a parameter twice, once empty',
  },
  { rule: 'google/url', url: 'https://www.google.com/url', outcome: 'no-destination' },
  {
    rule: 'google/colab',
    url: 'https://colab.research.google.com/corgiredirector?site=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'google/colab',
    url: 'https://colab.research.google.com/corgiredirector',
    outcome: 'no-destination',
  },
  {
    rule: 'google/meet',
    url: 'https://meet.google.com/linkredirect?authuser=0&dest=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1%26c%3D2',
    destination: 'https://example.com/a?b=1&c=2',
    kind: 'unknown',
  },
  {
    rule: 'google/url',
    url: 'https://meet.google.com/url?q=https%3A%2F%2Fexample.com%2F',
    destination: 'https://example.com/',
    kind: 'notice',
  },
  { rule: null, url: 'https://meet.google.com/abc-defg-hij', why: 'a meeting' },
  { rule: null, url: 'https://www.google.com/search?q=https%3A%2F%2Fexample.com', why: 'a search' },
  {
    rule: null,
    url: 'https://accounts.google.com/o/oauth2/v2/auth?redirect_uri=https%3A%2F%2Fexample.com',
    why: 'a log-in',
  },
  {
    rule: null,
    url: 'https://www.google.evil.example/url?q=https%3A%2F%2Fexample.com',
    why: 'a look-alike host',
  },
];
