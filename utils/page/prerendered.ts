/** Whether a page is loaded before anybody asked for it; `prerenderingchange` tells when somebody does. */
export function isPrerendered(document: Document): boolean {
  return (document as Document & { prerendering?: boolean }).prerendering === true;
}
