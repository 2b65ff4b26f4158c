import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  hint?: ComponentChildren;
  /** A `select` or `input`, or a group that names itself. */
  children: ComponentChildren;
}

/** What is set, why one would, and the control beside it. */
export function Setting({ label, hint, children }: Props) {
  return (
    <div class="setting">
      <div>
        <div class="setting-label">{label}</div>
        {hint && <small class="soft">{hint}</small>}
      </div>
      <div class="setting-control">{children}</div>
    </div>
  );
}
