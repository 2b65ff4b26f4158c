import { createCatalogue } from './catalogue';
import type { Platform } from './define-platform';

/** Every platform file; their examples stay behind. */
export const platforms: readonly Platform[] = Object.values(
  import.meta.glob<Platform>('./platforms/*.ts', { eager: true, import: 'default' }),
);

/** The catalogue that the background and the command-line tools work with. */
export const catalogue = createCatalogue(platforms);
