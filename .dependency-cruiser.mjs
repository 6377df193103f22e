// For editors and `depcruise src`; `npm run check` reads the same rules and also sees each of them fail.
import { cruiseOptions } from './scripts/check-imports.ts';
import { importRules } from './scripts/import-rules.ts';

export default { forbidden: importRules, options: cruiseOptions };
