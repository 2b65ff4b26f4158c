import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** The id of what is heard along with the title. */
  describedBy?: string;
  children: ComponentChildren;
  /** Escape, the backdrop or a button of ours. */
  onClose: () => void;
}

/** A question that has to be answered first. Mount it to open it; the browser keeps the focus inside. */
export function Dialog({ title, describedBy, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      // The browser gives the focus back only from a dialog that is closed while it is there; nobody needs to be told.
      dialog.current = null;
      shown?.close();
    };
  }, []);
  // What had the focus may have gone with the step before. The title has it then: a key meant for that step does nothing.
  useEffect(() => {
    if (!heading.current || dialog.current?.contains(document.activeElement)) return;
    // Not before: what can have the focus gets it when a dialog opens, which is for the first button.
    heading.current.tabIndex = -1;
    heading.current.focus();
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already, and arrives as `close`.
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      aria-describedby={describedBy}
      onClose={() => dialog.current && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <h2 ref={heading} id={id}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
