/** A host, or a part of one: where its line is too short, it goes on in the next one at a dot. */
export function Host({ host }: { host: string }) {
  return host
    .split('.')
    .flatMap((label, place) => (place === 0 ? label : [<wbr key={place} />, `.${label}`]));
}
