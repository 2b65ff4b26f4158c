import type { RowHands } from '../../components/incidents/row-hands';
import { askBackground } from '../../utils/browser/ask-background';
import { alsoStopped } from '../../utils/incidents/statistics';
import type { FromExtension, Reply } from '../../utils/messages/protocol';
import { copyText } from '../../utils/page/copy-and-say';
import { type HistoryScreen, platformOfRow } from './names';
import type { useRows } from './use-rows';

interface Context extends Pick<RowHands, 'onSelect' | 'onToggle' | 'onDelete' | 'drafts'> {
  history: ReturnType<typeof useRows>;
  screen: HistoryScreen;
}

/** What is asked for of one incident. */
type RowWish = Extract<FromExtension, { id: string }>;

/** What a click on a row does. Whatever is written, the background writes. */
export function rowHands({ history, screen, onSelect, onToggle, onDelete, drafts }: Context): RowHands {
  const wish = async (message: RowWish): Promise<Reply> => {
    const reply = await askBackground(message);
    // It is done, even if it cannot be read again, which the page then says.
    if (reply.ok) await history.refresh(message.id).catch(history.reload);
    return reply;
  };
  return {
    onSelect,
    onToggle,
    onDelete,
    drafts,
    onOpen: (id) => wish({ type: 'open-incident', id }),
    onNote: (id, words) => wish({ type: 'note-incident', id, ...words }),
    onAnswer: (id, answer) => wish({ type: 'answer-incident', id, answer }),
    onCopy: copyText,
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
