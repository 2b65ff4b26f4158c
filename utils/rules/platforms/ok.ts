import { definePlatform, type Example } from '../define-platform';

export default definePlatform({
  id: 'ok',
  name: { en: 'Odnoklassniki' },
  pack: 'international',
  since: '1.0',
  rules: [
    {
      id: 'ok/external',
      match: ['*://*.ok.ru/dk'],
      params: { 'st.link': true },
      kind: 'unknown',
      destination: [{ from: 'param', name: 'st.link' }],
      verified: '2026-08',
    },
  ],
});

export const examples: readonly Example[] = [
  {
    rule: 'ok/external',
    url: 'https://ok.ru/dk?st.link=https%3A%2F%2Fexample.com%2Fpath%3Fx%3D1%26y%3D2',
    destination: 'https://example.com/path?x=1&y=2',
  },
  {
    rule: 'ok/external',
    url: 'https://ok.ru/dk?cmd=logExternal&st.cmd=logExternal&st.link=http%3A%2F%2Fexample.com%2F',
    destination: 'http://example.com/',
  },
  {
    rule: 'ok/external',
    url: 'https://ok.ru/dk?cmd=logExternal&st.link=%2Ffeed',
    outcome: 'refused',
    why: 'a path of its own',
  },
  { rule: null, url: 'https://ok.ru/dk?st.cmd=userMain', why: 'an ordinary page' },
];
