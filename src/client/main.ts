// What the browser loads on every page. All reading and writing works without it; script only improves.
import { ChoiceFinder } from './choice-finder.ts';
import { CommandPalette } from './command-palette.ts';
import { listenForDismissals } from './dismiss.ts';
import { moveFocusAfterVisits } from './focus.ts';
import { FormKeeper } from './form-keeper.ts';
import { JobProgress } from './job-progress.ts';
import { LiveSearch } from './live-search.ts';
import { MatrixGrid } from './matrix-grid.ts';
import { PngLink } from './png-link.ts';
import { PrintButton } from './print-button.ts';
import { RangePair } from './range-pair.ts';
import { startVisits } from './visits.ts';

customElements.define('choice-finder', ChoiceFinder);
customElements.define('command-palette', CommandPalette);
customElements.define('form-keeper', FormKeeper);
customElements.define('job-progress', JobProgress);
customElements.define('live-search', LiveSearch);
customElements.define('png-link', PngLink);
customElements.define('matrix-grid', MatrixGrid);
customElements.define('print-button', PrintButton);
customElements.define('range-pair', RangePair);
startVisits();
listenForDismissals();
moveFocusAfterVisits();
