/** A host, or a part of one: where its line is too short, it goes on in the next one at a dot. It is heard as one word. */
export function Host({ host }: { host: string }) {
  return host.split('.').flatMap((label, place) =>
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it cannot have the focus, and Chromium says a blank where it stands.
    place === 0 ? label : [<wbr key={place} aria-hidden="true" />, `.${label}`],
  );
}
