import { localDate } from '../../platform/format.ts';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { addDays } from '../../platform/local-date.ts';
import { NotFound } from '../../platform/result.ts';
import { findReader } from '../../register/accounts/accounts.service.ts';
import { routes } from '../../routes.ts';
import { catalogueQuery } from './catalogue/catalogue.ts';
import { CatalogueView } from './catalogue/catalogue.views.tsx';
import { courseData } from './course-data.ts';
import { offerFormWeb } from './editing/offer-form.web.tsx';
import { offerStepsWeb } from './editing/offer-steps.web.tsx';
import { tellsWhomItHelps } from './editing/own-offers.ts';
import { ownOffersWeb } from './editing/own-offers.web.tsx';
import { EXPORT_FORMATS, MEDIA_TYPES } from './exchange/export-format.ts';
import { offersAs } from './exchange/offers.document.ts';
import { importOffersWeb } from './importing/importing.web.tsx';
import { OfferView } from './offer.views.tsx';
import { nameSkills, placeNames } from './offer-names.service.ts';
import { FRESH_DAYS } from './offer-words.ts';
import { getOffer, listPublishedOffers, searchCatalogue } from './offers.service.ts';

/** `publicUrl` is the address of the installation, without a slash at the end. */
export function offersWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.route('/', ownOffersWeb());
  web.route('/', importOffersWeb());
  web.route('/', offerFormWeb());
  web.route('/', offerStepsWeb());

  web.get(routes.catalogue.pattern, async (c) => {
    const query = catalogueQuery.parse(c.req.query());
    const { found, nameOf, today } = await c.get('work')(async (work) => ({
      found: await searchCatalogue(work, query),
      nameOf: await placeNames(work),
      today: localDate(work.now),
    }));
    const page = await c.get('page')();
    return c.html(<CatalogueView page={page} query={query} found={found} nameOf={nameOf} today={today} />);
  });

  web.get(routes.catalogueFile.pattern, async (c) => {
    const format = EXPORT_FORMATS.find((one) => one === c.req.param('format'));
    if (!format) throw new NotFound('No such format');
    const file = await offersAs(format, await c.get('work')((work) => listPublishedOffers(work)));
    return c.body(new Uint8Array(file), 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename="utbud.${format}"`,
    });
  });

  web.get(routes.offer.pattern, async (c) => {
    const lang = c.get('lang');
    const facts = await c.get('work')(async (work) => {
      const offer = await getOffer(work, c.req.param('id'));
      const today = localDate(work.now);
      return {
        offer,
        today,
        nameOf: await placeNames(work),
        outcomes: await nameSkills(work, offer.content.outcomes, lang),
        tellsWhomItHelps: tellsWhomItHelps((await findReader(work))?.memberships ?? [], offer),
        isStale: offer.checkedOn < addDays(today, -FRESH_DAYS),
      };
    });
    const { offer, nameOf } = facts;
    const data = courseData(offer, {
      url: publicUrl() + routes.offer.href({ id: offer.id }),
      places: offer.content.municipalities.map(nameOf),
    });
    const page = await c.get('page')();
    return c.html(<OfferView page={page} {...facts} courseData={data} />);
  });

  return web;
}
