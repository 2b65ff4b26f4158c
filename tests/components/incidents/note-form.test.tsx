// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteForm } from '../../../components/incidents/NoteForm';
import type { Reply } from '../../../utils/messages/protocol';
import { t } from '../../language/english';

afterEach(cleanup);

const field = (label: 'incidents.note' | 'incidents.tags') =>
  screen.getByLabelText<HTMLInputElement>(t(label));
const type = (label: 'incidents.note' | 'incidents.tags', value: string) =>
  fireEvent.input(field(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByText(t('button.save')));

function show() {
  const replies: ((reply: Reply) => void)[] = [];
  const onSave = vi.fn((_words: object, _names: unknown) => new Promise<Reply>((done) => replies.push(done)));
  const page = render(
    <NoteForm
      note="kept"
      tags={['one']}
      draft={undefined}
      faultOf={() => null}
      t={t}
      onSave={onSave}
      onDraft={() => {}}
    />,
  );
  return { onSave, unmount: page.unmount, reply: () => replies.shift()?.({ ok: true }) };
}

describe('a note of the history', () => {
  it('loses nothing that is typed while it is being saved, which is still to be saved', async () => {
    const { onSave, reply, unmount } = show();
    type('incidents.note', ' mine ');
    type('incidents.tags', 'two');
    submit();
    expect(onSave).toHaveBeenLastCalledWith({ note: 'mine' }, ['two']);
    type('incidents.note', 'mine, and more');
    type('incidents.tags', 'two, three');
    reply();
    await screen.findByText(t('button.saved'));
    expect([field('incidents.note').value, field('incidents.tags').value]).toEqual([
      'mine, and more',
      'two, three',
    ]);
    unmount();
    await waitFor(() =>
      expect(onSave).toHaveBeenLastCalledWith({ note: 'mine, and more' }, ['two', 'three']),
    );
  });

  it('is not said to be saved where its page is put away and nothing was typed', async () => {
    const { onSave } = show();
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    visibility.mockRestore();
    type('incidents.note', 'mine');
    submit();
    await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(t('button.saved'))).toBeNull();
  });
});
