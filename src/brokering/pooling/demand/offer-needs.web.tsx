import type { WebRouter } from '../../../platform/http/env.ts';
import { Forbidden } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { readyToMatch } from '../../matching/matching.service.ts';
import { mayReadNeeds } from '../../matching/served/need-readers.service.ts';
import { listServedNeeds } from '../../matching/served/served.service.ts';
import { SHOWN } from '../../matching/served/served-list.views.tsx';
import { getOfferRights } from '../../offers/editing/own-offers.service.ts';
import { mayWriteFor } from '../../offers/editing/own-offers.ts';
import { getOffer } from '../../offers/offers.service.ts';
import { getOfferDemand } from './offer-demand.service.ts';
import { OfferNeedsPage } from './offer-demand.views.tsx';

/** From an offer to those it can help, as far as the reader's roles go. */
export function addOfferNeeds(web: WebRouter): void {
  web.get(routes.offerNeeds.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    const page = await c.get('page')();
    await readyToMatch();
    const found = await c.get('work')(async (work) => {
      const rights = await getOfferRights(work);
      const offer = await getOffer(work, id);
      const answersFor = mayWriteFor(rights, offer.provider.id);
      const brokers = await mayReadNeeds(work);
      if (!brokers && !answersFor)
        throw new Forbidden('Those who broker and the provider see whom an offer helps');
      return {
        offer,
        list: brokers ? await listServedNeeds(work, id, SHOWN) : undefined,
        demand: answersFor ? await getOfferDemand(work, id) : undefined,
      };
    });
    return c.html(<OfferNeedsPage page={page} {...found} />);
  });
}
