/**
 * Why the history could not do what it was asked. Whatever the code, nothing was half written.
 * `blocked`: a page of an older version holds the database open. `newer-version`: it was written by a later
 * version than this one. `contended`: others wrote faster than we could for a while. `superseded`: another import
 * was begun meanwhile. `failed`: anything else.
 */
export type StoreFault =
  | 'quota-exceeded'
  | 'blocked'
  | 'newer-version'
  | 'contended'
  | 'superseded'
  | 'failed';
