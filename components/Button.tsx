import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconName } from './Icon';

interface Props extends Omit<ButtonHTMLAttributes, 'icon' | 'class' | 'type'> {
  /** `primary`: the one thing to do here. `quiet`: looks like a link. `danger`: cannot be undone. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
}

/** A button with its look, and a drawing before its words. */
export function Button({ look = 'plain', icon, children, ...rest }: Props) {
  return (
    <button type="button" class={`button ${look}`} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
