/**
 * A queue of work in this context: two pieces that each read, change and write the same would lose what the other wrote.
 *
 * @param onFailure told why a piece failed, before the next one begins; must not fail itself
 * @returns runs a piece once those before it are done, whatever became of them, and answers with what comes of it
 */
// Marked for the bundler: a page that imports such a file and only reads carries no queue.
/* @__NO_SIDE_EFFECTS__ */
export function createQueue(
  onFailure: (error: unknown) => unknown = () => {},
): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const task = last.then(work);
    last = task.catch(onFailure);
    return task;
  };
}
