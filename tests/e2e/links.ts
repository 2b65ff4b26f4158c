/** A leaving page's address that names `destination`. */
export const wrapped = (destination: string) =>
  `https://link.zhihu.com/?target=${encodeURIComponent(destination)}`;

let links = 0;

/** Each meeting with a link of its own, so that none is taken for a repeat. */
export function newLink() {
  const destination = `https://example.com/${++links}`;
  return { destination, url: wrapped(destination) };
}
