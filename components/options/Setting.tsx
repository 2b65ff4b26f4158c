import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** For the control, which is described by the hint. */
  hintId?: string;
  /** A `select` or `input`, or a group that names itself. */
  children: ComponentChildren;
}

/** What is set, why one would, and the control beside it. */
export function Setting({ label, hint, hintId, children }: Props) {
  return (
    <div class="setting">
      <div>
        <div class="setting-label">{label}</div>
        {hint && (
          <small id={hintId} class="soft">
            {hint}
          </small>
        )}
      </div>
      <div class="setting-control">{children}</div>
    </div>
  );
}
