import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { addEmployerImport } from './importing/importing.web.tsx';
import { addEmployerLists } from './list/employer-list.web.tsx';
import { addContactLog } from './log/contact-log.web.tsx';
import { addNetworks } from './networks/networks.web.tsx';
import { addEmployerPages } from './page/employer.web.tsx';
import { addContactPeople } from './people/contact-people.web.tsx';
import { addRatings } from './ratings/ratings.web.tsx';
import { addSignals, type CountHelped } from './signals/signals.web.tsx';
import { addMyVisits } from './visits/my-visits.web.tsx';
import { addPlannedVisits } from './visits/planned-visits.web.tsx';

/** The pages of employers. Addresses that name a thing come before those that take any name in its place. */
export function employersWeb(publicUrl: () => string, countHelped: CountHelped): WebRouter {
  const web = webRouter();
  addEmployerLists(web);
  addEmployerImport(web);
  addContactLog(web);
  addContactPeople(web);
  addRatings(web, publicUrl);
  addSignals(web, countHelped);
  addNetworks(web, publicUrl);
  addMyVisits(web, publicUrl);
  addPlannedVisits(web, publicUrl);
  addEmployerPages(web);
  return web;
}
