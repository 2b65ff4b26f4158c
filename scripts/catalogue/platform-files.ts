import type { Example, Platform } from '../../utils/rules/define-platform';

/** A platform file as its author writes it: what ships, and the examples that do not. */
export interface PlatformFile {
  default: Platform;
  examples: readonly Example[];
}

/** Every file of `utils/rules/platforms/`. */
export const platformFiles: readonly PlatformFile[] = Object.values(
  import.meta.glob<PlatformFile>('../../utils/rules/platforms/*.ts', { eager: true }),
);

/** The rule that each page of `tests/fixtures/pages/` belongs to. */
export const rulesOfPages: readonly string[] = Object.values(
  import.meta.glob<string>('../../tests/fixtures/pages/*/expected.json', { eager: true, import: 'rule' }),
);
