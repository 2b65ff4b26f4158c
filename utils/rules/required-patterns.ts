import { platforms } from './all-platforms';
import { patternsOf, platformsIn } from './catalogue';

/** The browsers' match patterns of the required pack, for the manifest. */
export const requiredPatterns = patternsOf(platformsIn(platforms, 'required'));
