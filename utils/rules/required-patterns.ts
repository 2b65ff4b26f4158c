import { platforms } from './all-platforms';
import { atInstall, patternsOf } from './catalogue';

/** The browsers' match patterns of what the installation gives, for the manifest. */
export const requiredPatterns = patternsOf(atInstall(platforms));
