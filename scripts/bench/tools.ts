import { FilteringContext } from '@gorhill/ubo-core/js/filtering-context.js';
import { CompiledListReader, CompiledListWriter } from '@gorhill/ubo-core/js/static-filtering-io.js';
import { AstFilterParser } from '@gorhill/ubo-core/js/static-filtering-parser.js';
import engine from '@gorhill/ubo-core/js/static-net-filtering.js';
import { TidyURL } from 'tidy-url';

/** Gets the destination out of an address; `null` when it finds none. */
export type Tool = (url: string) => string | null;

/** tidy-url with its own rules. It also strips tracking, which is no destination: only another host is. */
export const tidyUrl: Tool = (url) => {
  const found = cleaned(url);
  return URL.canParse(found) && URL.canParse(url) && new URL(found).host !== new URL(url).host ? found : null;
};

// Its switch is the wrong way round: `true` writes every step to the console.
TidyURL.config.silent = false;

/** It throws at an address without a scheme, and keeps a log that grows for ever. */
function cleaned(url: string): string {
  try {
    return TidyURL.clean(url).url;
  } catch {
    return url;
  } finally {
    TidyURL.loglines = [];
  }
}

/** uBlock Origin's engine with these filters, as its extension skips addresses with them. */
export function createUrlskip(filters: readonly string[]): Tool {
  // The engine was written for a browser.
  Object.assign(globalThis, { self: globalThis });
  // `urlskip` is for trusted lists, which `useLists` of the package does not know.
  const parser = new AstFilterParser({ trustedSource: true, maxTokenLength: engine.MAX_TOKEN_LENGTH });
  const compiler = engine.createCompiler();
  const writer = new CompiledListWriter();
  for (const filter of filters) {
    parser.parse(filter);
    if (!parser.isFilter() || !compiler.compile(parser, writer)) throw new Error(`not a filter: ${filter}`);
  }
  engine.reset();
  engine.fromCompiled(new CompiledListReader(writer.toString()));
  engine.freeze();
  engine.optimize();
  const context = new FilteringContext();
  return (url) => {
    context.redirectURL = undefined;
    engine.urlSkip(context.fromDetails({ originURL: url, url, type: 'main_frame' }));
    return context.redirectURL ?? null;
  };
}
