import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../Icon';

interface Props {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}

/** What stands where there is nothing to list: empty, nothing found, broken. Its heading may be given the focus. */
export function Nothing({ icon, title, children }: Props) {
  return (
    <div class="nothing">
      <Icon name={icon} />
      <h2 tabIndex={-1}>{title}</h2>
      {children}
    </div>
  );
}
