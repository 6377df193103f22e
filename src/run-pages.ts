// Where long work of each kind is started, and where what it did is shown.

import { messages as employers } from './brokering/employers/employers.messages.ts';
import { employerImport } from './brokering/employers/importing/importing.service.ts';
import { messages as overview } from './brokering/matching/overview/overview.messages.ts';
import { overviewJob } from './brokering/matching/overview/overview.service.ts';
import { messages as offers } from './brokering/offers/editing/editing.messages.ts';
import { offerImport } from './brokering/offers/importing/sent-lists.service.ts';
import { shared as pooling } from './brokering/pooling/pool-names.messages.ts';
import { poolSearchJob } from './brokering/pooling/suggestions/suggestions.service.ts';
import type { RunPages } from './register/operations/runs.web.tsx';
import { vocabularyImportJob } from './register/skills/import/sent-files.service.ts';
import { messages as words } from './register/skills/review/review.messages.ts';
import { wordSearchJob } from './register/skills/review/review.service.ts';
import { messages as skills } from './register/skills/skills.messages.ts';
import { routes } from './routes.ts';

export const RUN_PAGES: RunPages = {
  [vocabularyImportJob.kind]: {
    from: { title: skills.title, href: routes.skills.href() },
    result: (run) => routes.skillImport.href({ run }),
  },
  [employerImport.job.kind]: {
    from: { over: employers.brokering, title: employers.employers, href: routes.employers.href() },
    result: (run) => routes.employerImport.href({ run }),
  },
  [offerImport.job.kind]: {
    from: { over: offers.brokering, title: offers.title, href: routes.ownOffers.href() },
    result: (run) => routes.offerImport.href({ run }),
  },
  [overviewJob.kind]: {
    from: { over: overview.brokering, title: overview.title, href: routes.matchOverview.href() },
    result: (korning) => routes.matchOverview.href({ korning }),
  },
  [poolSearchJob.kind]: {
    from: { over: pooling.brokering, title: pooling.pools, href: routes.pools.href() },
    result: () => routes.pools.href(),
  },
  [wordSearchJob.kind]: {
    from: { title: words.title, href: routes.newWords.href() },
    result: () => routes.newWords.href(),
  },
};
