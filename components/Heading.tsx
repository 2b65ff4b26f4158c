import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** The id of what should be heard with it. */
  describedBy?: string | undefined;
  /** Another one is said before it. */
  isLater?: boolean | undefined;
  children: ComponentChildren;
}

/** What is said first. The focus starts here, and on no button; but nobody is taken away from what they write. */
export function Heading({ describedBy, isLater, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isWriting = document.activeElement?.matches('input, textarea');
    if (!isLater && !isWriting) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} aria-describedby={describedBy}>
      {children}
    </h1>
  );
}
