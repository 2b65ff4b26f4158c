// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Helplines } from '../../../components/popup/Helplines';
import { Proposals } from '../../../components/popup/Proposals';
import { createTranslate, type Language } from '../../../utils/language/translate';
import type { LookView } from '../../../utils/messages/views';
import { textsOf } from '../../language/texts-of';

const agent = vi.spyOn(navigator, 'userAgent', 'get');
afterEach(() => {
  cleanup();
  agent.mockReset();
});

const PHONES = [
  'Mozilla/5.0 (Android 14; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0',
];
const OTHERS = [
  'Mozilla/5.0 (Android 14; Tablet; rv:145.0) Gecko/145.0 Firefox/145.0',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
];
const calls = () =>
  screen.queryAllByRole('link').flatMap((link) => {
    const to = link.getAttribute('href') ?? '';
    return to.startsWith('tel:') ? [[link.textContent, to, link.getAttribute('target')]] : [];
  });
const t = (language: Language) => createTranslate(language, textsOf(language));

describe('the fraud lines', () => {
  it.each(PHONES)('are there to be called on a phone: %s', (says) => {
    agent.mockReturnValue(says);
    render(<Helplines t={t('en')} />);
    expect(calls()).toEqual([['Call 96110', 'tel:96110', '_blank']]);
    cleanup();
    render(<Helplines t={t('zh_TW')} />);
    expect(calls()).toEqual([
      ['撥打 165', 'tel:165', '_blank'],
      ['撥打 18222', 'tel:18222', '_blank'],
      ['撥打 96110', 'tel:96110', '_blank'],
    ]);
  });

  it.each(OTHERS)('are only named where nothing can call: %s', (says) => {
    agent.mockReturnValue(says);
    render(<Helplines t={t('zh_CN')} />);
    expect(calls()).toEqual([]);
    expect(document.body.textContent).toContain('96110');
  });

  it.each([
    ['a page that warns of fraud', { warning: 'anti-fraud' }, 1],
    ['one that was blocked', { warning: 'blocked' }, 0],
    ['one that only looks like another', { imitates: 'zhihu.com' }, 0],
  ] as const)('are there below %s', (_, recognised, count) => {
    agent.mockReturnValue(PHONES[0] ?? '');
    const page = { url: 'https://stop.example/', title: '', words: '', buttons: [] };
    const look: LookView = { ...recognised, proposals: [], careful: false, isPrivate: false, page };
    render(<Proposals look={look} wishes={{} as never} t={t('zh_CN')} />);
    expect(calls()).toHaveLength(count);
  });
});
