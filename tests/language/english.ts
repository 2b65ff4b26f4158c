import { createTranslate } from '../../utils/language/translate';
import { textsOf } from './texts-of';

/** What the pages say in English. */
export const t = createTranslate('en', textsOf('en'));
