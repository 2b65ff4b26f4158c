import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../utils/rules/catalogue';
import { definePlatform } from '../../utils/rules/define-platform';
import { judgeText } from '../../utils/visit/judge-text';

const words = [{ from: 'text', select: 'p' }] as const;
const catalogue = createCatalogue([
  definePlatform({
    id: 'short',
    name: { en: 'Short', zh_CN: 'Short' },
    pack: 'required',
    since: '1.0',
    rules: [
      {
        id: 'short/link',
        match: ['*://short.example/a'],
        kind: 'notice',
        reading: {
          words,
          says: [
            ['stopped by your administrator', 'block', 'admin-block'],
            ['you are leaving', 'notice', 'leave-notice'],
          ],
        },
        destination: [],
        verified: '2026-11',
      },
      {
        id: 'short/stop',
        match: ['*://short.example/stop'],
        kind: 'warning',
        basis: 'address',
        reading: { words, says: [['you are leaving', 'notice', 'leave-notice']] },
        destination: [],
        verified: '2026-11',
      },
      {
        id: 'short/unread',
        match: ['*://short.example/unread'],
        kind: 'notice',
        destination: [],
        verified: '2026-11',
      },
    ],
  }),
]);

interface Row {
  what: string;
  url: string;
  text: string;
  is: { kind: string; reason?: string; platform: string } | null;
}

const RULED = 'https://short.example/a';
const OTHER = 'https://other.example/a';
const rows: Row[] = [
  {
    what: 'what a rule knows, with its reason: whoever decides about it counts',
    url: RULED,
    text: 'Stopped by your administrator',
    is: { kind: 'block', reason: 'admin-block', platform: 'short' },
  },
  {
    what: 'harmless, where it says so',
    url: RULED,
    text: 'You are leaving us',
    is: { kind: 'notice', reason: 'leave-notice', platform: 'short' },
  },
  {
    what: 'unknown, where it says nothing',
    url: RULED,
    text: '',
    is: { kind: 'unknown', platform: 'short' },
  },
  {
    what: 'unknown, where no rule reads it and it names a problem',
    url: OTHER,
    text: 'This link is MALWARE',
    is: { kind: 'unknown', platform: '' },
  },
  { what: 'nothing, where no rule reads it and it names none', url: OTHER, text: 'Preview', is: null },
  {
    what: 'nothing, where its rule reads no page',
    url: 'https://short.example/unread',
    text: 'Preview',
    is: null,
  },
  {
    what: 'what its rule supposes, where that is serious and none of its words are known',
    url: 'https://short.example/stop',
    text: 'Preview',
    is: { kind: 'warning', platform: 'short' },
  },
];

describe('a page that was read as text only', () => {
  it.each(rows)('is $what', ({ url, text, is }) => {
    const said = judgeText(url, text, catalogue);
    if (is === null) expect(said).toBeNull();
    else expect(said).toMatchObject(is);
  });
});
