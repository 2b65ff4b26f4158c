// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Copy } from '../../components/Copy';
import { NoteForm } from '../../components/incidents/NoteForm';
import { PassOn } from '../../components/incidents/PassOn';
import { Record } from '../../components/popup/Record';
import { t } from '../language/english';
import { NOTICE } from '../visit/met-view';

afterEach(cleanup);

const done = async () => ({ ok: true as const });
const yes = async () => true;
const VIEW = { ...NOTICE, incident: 'one' };

/** What a screen reader says of the region: what it holds after each change, unless that is nothing. */
function listen(): readonly string[] {
  const said: string[] = [];
  const region = document.querySelector('[role="status"]')!;
  const look = () => region.textContent && said.push(region.textContent);
  new MutationObserver(look).observe(region, { childList: true, characterData: true, subtree: true });
  return said;
}

// A region is heard only where it changes.
describe('what is done twice is said twice', () => {
  it.each([
    {
      what: 'a text or a link that is copied',
      shown: <Copy says="button.copy" onCopy={done} t={t} />,
      button: 'button',
      says: 'button.copied' as const,
    },
    {
      what: 'a link of the history that is copied',
      shown: (
        <PassOn platform="QQ" url="https://a.example/" hasQr={false} onQr={() => {}} onCopy={yes} t={t} />
      ),
      button: '[data-action="copy-link"]',
      says: 'button.copied' as const,
    },
    {
      what: 'a note of the history that is saved',
      shown: (
        <NoteForm
          note=""
          tags={[]}
          draft={undefined}
          faultOf={() => null}
          t={t}
          onSave={done}
          onDraft={() => {}}
        />
      ),
      button: '[type="submit"]',
      says: 'button.saved' as const,
    },
  ])('$what', async ({ shown, button, says }) => {
    render(shown);
    const said = listen();
    for (const times of [1, 2]) {
      fireEvent.click(document.querySelector(button)!);
      await waitFor(() => expect(said).toEqual(Array(times).fill(t(says))));
    }
  });

  it('a note in the popup that is saved', async () => {
    render(<Record view={VIEW} wishes={{ record: done, forget: done, note: done }} t={t} />);
    const said = listen();
    for (const times of [1, 2]) {
      fireEvent.click(document.querySelector('[aria-expanded="false"]')!);
      fireEvent.submit(await waitFor(() => document.querySelector('form.note')!));
      await waitFor(() => expect(said).toEqual(Array(times).fill(t('button.saved'))));
    }
  });
});
