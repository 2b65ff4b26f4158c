import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  /** A sentence below the heading. */
  says?: ComponentChildren;
  children: ComponentChildren;
}

/** One part of the options page; the list beside the page leads to it. */
export function Section({ id, title, says, children }: Props) {
  return (
    <section id={id} class="card section" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {says && <p class="soft small">{says}</p>}
      </header>
      {children}
    </section>
  );
}
