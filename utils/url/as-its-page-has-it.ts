/** A name to log in with behind the scheme; the page; its fragment; the words to be found on it. */
const PARTS = /^(https?:\/\/)(?:[^/?#]*@)?([^#]*)(#.*?)??(?:#?:~:.*)?$/;

/**
 * A tab's address as its page has it. The browser keeps two things from the page: the name to log in with
 * (`https://name@host/`), and which words are to be found on it (`#:~:text=`, as search engines write it).
 */
export function asItsPageHasIt(url: string): string {
  return url.replace(PARTS, '$1$2$3');
}
