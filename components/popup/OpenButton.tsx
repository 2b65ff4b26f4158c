import type { TargetedMouseEvent } from 'preact';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import type { OpenWhere } from './wishes';

interface Props {
  site: string;
  look: 'primary' | 'plain' | 'danger';
  onOpen: (where: OpenWhere) => void;
  t: Translate;
}

/**
 * The one button that opens the destination; it exists only where a click on it would. With Ctrl, Cmd or the
 * middle button it opens a new tab.
 */
export function OpenButton({ site, look, onOpen, t }: Props) {
  const onClick = ({ ctrlKey, metaKey }: TargetedMouseEvent<HTMLButtonElement>) =>
    onOpen(ctrlKey || metaKey ? 'new-tab' : 'here');
  return (
    <Button
      look={look}
      data-action="open-destination"
      title={t('popup.new-tab-hint')}
      onClick={onClick}
      onAuxClick={({ button }) => button === 1 && onOpen('new-tab')}
    >
      {t('button.open', { site })}
    </Button>
  );
}
