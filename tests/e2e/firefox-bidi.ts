import type { Browser, Page } from 'puppeteer-core';

/** What `script.evaluate` and `script.callFunction` answer. */
type Answer =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Says a BiDi command of Firefox's own, for which puppeteer has no public way. */
export async function send<R>(browser: Browser, method: string, params: object): Promise<R> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: R }> };
  };
  return (await connection.send(method, params)).result;
}

/** What a script gave back; throws what it threw. */
export async function run(
  browser: Browser,
  method: 'evaluate' | 'callFunction',
  params: object,
): Promise<unknown> {
  const answer = await send<Answer>(browser, `script.${method}`, { awaitPromise: true, ...params });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

/** BiDi's name for what a page is shown in. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
