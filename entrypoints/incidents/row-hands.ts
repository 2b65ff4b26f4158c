import type { RowHands } from '../../components/incidents/row-hands';
import { askBackground } from '../../utils/browser/ask-background';
import { alsoStopped } from '../../utils/incidents/statistics';
import type { FromExtension } from '../../utils/messages/protocol';
import { type HistoryScreen, platformOfRow } from './names';
import type { useRows } from './use-rows';

interface Context extends Pick<RowHands, 'onSelect' | 'onToggle' | 'onDelete' | 'drafts'> {
  history: ReturnType<typeof useRows>;
  screen: HistoryScreen;
}

/** What a click on a row does. Whatever is written, the background writes. */
export function rowHands({ history, screen, onSelect, onToggle, onDelete, drafts }: Context): RowHands {
  const wish = async (id: string, message: FromExtension): Promise<boolean> => {
    const reply = await askBackground(message);
    const isDone = 'ok' in reply && reply.ok;
    // It is done, also where it cannot be read again; that the page says then.
    if (isDone) await history.refresh(id).catch(history.reload);
    return isDone;
  };
  return {
    onSelect,
    onToggle,
    onDelete,
    drafts,
    onOpen: (id) => wish(id, { type: 'open-incident', id }),
    onNote: (id, note, tags) => wish(id, { type: 'note-incident', id, note, tags }),
    onAnswer: (id, answer) => wish(id, { type: 'answer-incident', id, answer }),
    onCopy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    elsewhere: (id) => {
      const row = history.rows.find((each) => each.id === id);
      const others = row ? alsoStopped(history.rows, row) : [];
      return others.map(({ platform, days, last }) => ({
        name: platformOfRow(platform, screen),
        days,
        last,
      }));
    },
  };
}
