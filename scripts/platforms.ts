/** `npm run --silent platforms`: prints the table of platforms as Markdown, the one that stands in README.md. */

import { platformFiles, rulesOfPages } from './catalogue/platform-files';
import { platformTable } from './catalogue/platform-table';
import { readOptions } from './usage';

readOptions({}, 'npm run --silent platforms');
console.log(platformTable(platformFiles, rulesOfPages));
