import { useRef } from 'preact/hooks';
import type { Translate } from '../../utils/language/translate';
import { Button } from '../Button';
import { useHeldFocus } from '../held-focus';

interface Props {
  /** The first page is 0. */
  page: number;
  size: number;
  total: number;
  t: Translate;
  onPage: (page: number) => void;
}

/** Pages and not an endless list: a place in it can be found again, and the end of the screen reached. */
export function Pager(props: Props) {
  return props.total > props.size ? <Pages {...props} /> : null;
}

function Pages({ page, size, total, t, onPage }: Props) {
  const nav = useRef<HTMLElement>(null);
  useHeldFocus(nav);
  const last = Math.ceil(total / size) - 1;
  return (
    <nav ref={nav} class="pager" aria-label={t('incidents.pages')}>
      <Button icon="back" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('incidents.newer')}
      </Button>
      <span aria-live="polite">
        {t('incidents.range', { from: page * size + 1, to: Math.min(total, (page + 1) * size), total })}
      </span>
      <Button disabled={page === last} onClick={() => onPage(page + 1)}>
        {t('incidents.older')}
      </Button>
      {/* Always there, so that the others keep their places under the hand. */}
      <Button look="quiet" disabled={page === 0} onClick={() => onPage(0)}>
        {t('incidents.newest')}
      </Button>
      <Button look="quiet" disabled={page === last} onClick={() => onPage(last)}>
        {t('incidents.oldest')}
      </Button>
    </nav>
  );
}
