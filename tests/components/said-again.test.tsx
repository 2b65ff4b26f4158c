// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Copy } from '../../components/Copy';
import { ComplaintClock } from '../../components/incidents/ComplaintClock';
import { IncidentDetail } from '../../components/incidents/IncidentDetail';
import type { IncidentView } from '../../components/incidents/incident-view';
import { NoteForm } from '../../components/incidents/NoteForm';
import { OpenAgain } from '../../components/incidents/OpenAgain';
import { PassOn } from '../../components/incidents/PassOn';
import type { RowHands } from '../../components/incidents/row-hands';
import { AddOwnRules } from '../../components/options/AddOwnRules';
import { KeepRule } from '../../components/popup/KeepRule';
import { PlatformChoice } from '../../components/popup/PlatformChoice';
import { Recognise } from '../../components/popup/Recognise';
import { Record } from '../../components/popup/Record';
import { Defaults } from '../../components/welcome/Defaults';
import { Packs } from '../../components/welcome/Packs';
import { t } from '../language/english';
import { NOTICE } from '../visit/met-view';

afterEach(cleanup);

const done = async () => ({ ok: true as const });
const yes = async () => true;
const refuse = async () => ({ ok: false as const, why: 'not-allowed' as const });
const no = async () => false;
const VIEW = { ...NOTICE, incident: 'one' };

/** What a screen reader says of the regions: what one holds after each change, unless that is nothing. */
function listen(): readonly string[] {
  const said: string[] = [];
  let held: readonly string[] = [];
  const look = () => {
    const regions = [...document.querySelectorAll('[role="status"], [role="alert"]')];
    const holds = regions.map(({ textContent }) => textContent);
    said.push(...holds.filter((text) => text && !held.includes(text)));
    held = holds;
  };
  look();
  said.length = 0;
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
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

describe('what fails twice is said twice', () => {
  const rule = { id: 'own', name: { en: 'a.example' }, rules: [] } as never;
  const known = { state: 'known', address: { site: 'a.example' } };
  const again = { id: 'one', destination: known, mayOpen: true, isGrave: false } as IncidentView;
  const unknown = { destination: { state: 'unknown' }, complaint: null, today: '2026-08-01' };
  const asks = {
    ...unknown,
    facts: [],
    whetherOpened: 'unknown',
    note: '',
    tags: [],
  } as unknown as IncidentView;
  const hands = { drafts: new Map(), elsewhere: () => [], onAnswer: refuse } as unknown as RowHands;
  it.each([
    {
      what: 'a page that is to be recorded',
      shown: (
        <Record
          view={{ ...VIEW, incident: null }}
          wishes={{ record: refuse, forget: done, note: done }}
          t={t}
        />
      ),
      button: '[data-action="record"]',
      says: 'popup.not-recorded' as const,
    },
    {
      what: 'a record that is to be forgotten',
      shown: <Record view={VIEW} wishes={{ record: done, forget: refuse, note: done }} t={t} />,
      button: '[data-action="forget"]',
      says: 'words.failed' as const,
    },
    {
      what: 'a platform that is to be recognised',
      shown: <Recognise platform="QQ" onRecognise={refuse} t={t} />,
      button: '[data-action="recognise"]',
      says: 'popup.not-recognised' as const,
    },
    {
      what: 'a rule that is to be kept',
      shown: <KeepRule rule={rule} onKeep={refuse} t={t} />,
      button: '[data-action="keep-rule"]',
      says: 'popup.guess-not-kept' as const,
    },
    {
      what: 'a choice',
      shown: (
        <PlatformChoice
          view={NOTICE}
          platform="QQ"
          wishes={{ choose: refuse, declineDirectly: done }}
          t={t}
        />
      ),
      button: '[value="open-directly"]',
      says: 'popup.not-chosen' as const,
    },
    {
      what: 'a destination of the history',
      shown: <OpenAgain view={again} onOpen={refuse} t={t} />,
      button: '[data-action="open-again"]',
      says: 'words.failed' as const,
    },
    {
      what: 'an answer whether it opened',
      shown: <IncidentDetail view={asks} hands={hands} t={t} />,
      button: 'fieldset button',
      says: 'words.failed' as const,
    },
    {
      what: 'an answer that is corrected',
      shown: <IncidentDetail view={{ ...asks, whetherOpened: 'failed' }} hands={hands} t={t} />,
      button: '[data-action="correct-answer"]',
      says: 'words.failed' as const,
    },
    {
      what: 'a complaint',
      shown: (
        <ComplaintClock complaint={null} today="2026-08-01" faultOf={() => null} t={t} onComplaint={refuse} />
      ),
      button: '[data-action="complaint-sent"]',
      says: 'words.failed' as const,
    },
    {
      what: 'a rule from a template',
      shown: <AddOwnRules templates={[]} hands={{ onAddTemplate: async () => null } as never} t={t} />,
      button: '[data-action="add-template"]',
      says: 'options.own-host-wrong' as const,
    },
    {
      what: 'a record that is to be kept from now on',
      shown: <Defaults chosen="ask" recording={false} onChoose={async () => 'done'} onRecording={no} t={t} />,
      button: '[type="checkbox"]',
      says: 'words.failed' as const,
    },
    {
      what: 'a pack that is to be allowed',
      shown: <Packs packs={[{ pack: 'forums', granted: false, examples: [] }]} onGrant={no} t={t} />,
      button: 'li button',
      says: 'options.refused' as const,
    },
  ])('$what', async ({ shown, button, says }) => {
    render(shown);
    const said = listen();
    for (const times of [1, 2]) {
      fireEvent.click(document.querySelector(button)!);
      await waitFor(() => expect(said.filter((each) => each === t(says))).toHaveLength(times));
    }
  });
});
