/** The parts of uBlock Origin's engine that skip addresses; the package has no types. */
declare module '@gorhill/ubo-core/js/filtering-context.js' {
  export class FilteringContext {
    redirectURL: string | undefined;
    fromDetails(details: { originURL: string; url: string; type: string }): this;
  }
}

declare module '@gorhill/ubo-core/js/static-filtering-io.js' {
  export class CompiledListWriter {
    toString(): string;
  }
  export class CompiledListReader {
    constructor(compiled: string);
  }
}

declare module '@gorhill/ubo-core/js/static-filtering-parser.js' {
  export class AstFilterParser {
    constructor(options: { trustedSource: boolean; maxTokenLength: number });
    parse(line: string): void;
    isFilter(): boolean;
  }
}

declare module '@gorhill/ubo-core/js/static-net-filtering.js' {
  import type { FilteringContext } from '@gorhill/ubo-core/js/filtering-context.js';
  import type { CompiledListReader, CompiledListWriter } from '@gorhill/ubo-core/js/static-filtering-io.js';
  import type { AstFilterParser } from '@gorhill/ubo-core/js/static-filtering-parser.js';

  const engine: {
    MAX_TOKEN_LENGTH: number;
    createCompiler(): { compile(parser: AstFilterParser, writer: CompiledListWriter): boolean };
    reset(): void;
    fromCompiled(reader: CompiledListReader): void;
    freeze(): void;
    optimize(): void;
    urlSkip(context: FilteringContext): unknown;
  };
  export default engine;
}
