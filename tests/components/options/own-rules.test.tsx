// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, type Mock, vi } from 'vitest';
import { OwnRules, type OwnRulesHands } from '../../../components/options/OwnRules';
import { checkOwnRules } from '../../../utils/own-rules/check-own';
import { ownPlatform } from '../../../utils/own-rules/own-platform';
import { t } from '../../language/english';

afterEach(cleanup);

const platform = ownPlatform('forum.example', [
  {
    match: ['*://forum.example/out'],
    kind: 'unknown',
    destination: [{ from: 'param', name: 'url' }],
    verified: '2026-11',
  },
]);
const templates = [
  { id: 'discuz', name: 'Discuz!' },
  { id: 'flarum', name: 'Flarum' },
];

function show({ on = true, granted = false } = {}) {
  const names = ['onSwitch', 'onGrant', 'onAdd', 'onAddTemplate', 'onFile'] as const;
  const hands = Object.fromEntries(names.map((name) => [name, vi.fn()])) as Record<
    (typeof names)[number],
    Mock
  >;
  const accessible = new Set(granted ? [platform.id] : []);
  const view = { rules: [{ platform, on }], isUnread: false, accessible, templates };
  render(<OwnRules view={view} hands={hands as unknown as OwnRulesHands} t={t} />);
  return hands;
}

describe('an own rule', () => {
  it.each([
    [{ on: true, granted: false }, true, true],
    [{ on: false, granted: false }, false, true],
    [{ on: true, granted: true }, false, false],
  ])('says that it waits for access only where it does, and offers that: %o', (rule, waits, offers) => {
    const { onGrant } = show(rule);
    expect(screen.queryByText(t('options.own-needs-access')) !== null).toBe(waits);
    const allow = screen.queryByLabelText(t('options.allow-platform', { platform: 'forum.example' }));
    if (allow) fireEvent.click(allow);
    expect(onGrant.mock.calls).toEqual(offers ? [[platform.id]] : []);
  });

  it('says on which pages it is, and where the destination stands there', () => {
    show();
    expect(document.querySelector('.own-pages')?.textContent).toBe('*://forum.example/out: param url');
  });

  it('is named by each of its buttons: there may be others', () => {
    show();
    const names = ['options.own-edit', 'options.own-share', 'button.delete'] as const;
    for (const name of names)
      expect(screen.getByText(t(name)).closest('fieldset')?.getAttribute('aria-label')).toBe('forum.example');
  });

  it('says whether its text is open', () => {
    show();
    const edit = screen.getByText(t('options.own-edit')).closest('button') as HTMLElement;
    const states = [0, 1, 2].map(() => {
      const state = edit.getAttribute('aria-expanded');
      fireEvent.click(edit);
      return state;
    });
    expect(states).toEqual(['false', 'true', 'false']);
  });
});

it.each([
  [false, 'options.own-none'],
  [true, 'options.own-unread'],
] as const)('says that there is no own rule, or that nobody knows: unread %s', (isUnread, says) => {
  const view = { rules: [], isUnread, accessible: new Set<string>(), templates };
  render(<OwnRules view={view} hands={{} as OwnRulesHands} t={t} />);
  expect([...document.querySelectorAll('section > p')].map((p) => p.textContent)).toContain(t(says));
  expect(document.querySelector('[data-action="export-own"]')).toBeNull();
});

describe('a rule from a template', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>(t('options.own-host'));
  const add = async (answer: { isStored: boolean } | null, meanwhile = () => {}) => {
    const { onAddTemplate } = show();
    onAddTemplate.mockImplementation(async () => {
      meanwhile();
      return answer;
    });
    fireEvent.change(screen.getByLabelText(t('options.own-template')), { target: { value: 'flarum' } });
    fireEvent.input(field(), { target: { value: 'bbs.example.com' } });
    // Enter; the browser would load the page anew.
    await act(async () => expect(fireEvent.submit(field().form as HTMLFormElement)).toBe(false));
    expect(onAddTemplate.mock.calls).toEqual([['flarum', 'bbs.example.com']]);
  };

  it.each([
    ['that is stored', { isStored: true }, '', false],
    ['that could not be stored', { isStored: false }, 'bbs.example.com', false],
    ['for what is no host', null, 'bbs.example.com', true],
  ] as const)(
    'is the one that was chosen, and leaves the field as it should be: one %s',
    async (_, answer, left, wrong) => {
      await add(answer);
      expect(field().value).toBe(left);
      expect(field().getAttribute('aria-invalid')).toBe(`${wrong}`);
      expect(screen.queryByText(t('options.own-host-wrong')) !== null).toBe(wrong);
    },
  );

  it('takes nothing away that was typed meanwhile', async () => {
    await add({ isStored: true }, () => fireEvent.input(field(), { target: { value: 'next.example' } }));
    expect(field().value).toBe('next.example');
  });
});

describe('rules that are wrong', () => {
  const wrong = checkOwnRules('{"id": 7}', () => true);
  const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

  it('are said to be where they came from, a text or a file, until better ones come', async () => {
    const { onAdd, onFile } = show();
    expect(alerts()).toEqual(['', '', '']);
    const field = screen.getByLabelText<HTMLTextAreaElement>(t('options.own-paste'));
    const described = () => document.getElementById(field.getAttribute('aria-describedby') ?? '');
    fireEvent.input(field, { target: { value: '{"id": 7}' } });
    const file = document.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(file, 'files', { configurable: true, value: [new File([], 'rules.json')] });
    for (const taken of [wrong, { isStored: false }]) {
      const isWrong = taken === wrong;
      onAdd.mockResolvedValue(taken);
      await act(async () => void fireEvent.click(screen.getByText(t('options.own-take'))));
      expect(described()?.textContent?.startsWith(t('options.own-problems'))).toBe(isWrong);
      expect([field.getAttribute('aria-invalid'), field.value]).toEqual([`${isWrong}`, '{"id": 7}']);
      onFile.mockResolvedValue(taken);
      await act(async () => void fireEvent.change(file));
      expect(alerts().at(-1)?.startsWith(t('options.own-problems'))).toBe(isWrong);
    }
  });
});

describe('rules as text', () => {
  it('are taken once there is a text, which goes from the field once it is stored', async () => {
    const { onAdd } = show();
    onAdd.mockResolvedValue({ isStored: true });
    const field = screen.getByLabelText<HTMLTextAreaElement>(t('options.own-paste'));
    const take = screen.getByText(t('options.own-take')).closest('button') as HTMLButtonElement;
    expect(take.disabled).toBe(true);
    fireEvent.input(field, { target: { value: ' [] ' } });
    expect(take.disabled).toBe(false);
    await act(async () => void fireEvent.click(take));
    expect(onAdd.mock.calls).toEqual([[' [] ']]);
    expect(field.value).toBe('');
  });
});
