import { localDate } from '../../platform/format.ts';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { addDays } from '../../platform/local-date.ts';
import { NotFound } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { listCounties, listMunicipalities } from '../../register/places/places.service.ts';
import { findConceptNames } from '../../register/skills/skills.service.ts';
import { routes } from '../../routes.ts';
import { catalogueQuery } from './catalogue.ts';
import { CatalogueView } from './catalogue.views.tsx';
import { courseData } from './course-data.ts';
import { EXPORT_FORMATS, type ExportFormat, offersAs } from './exchange/offers.document.ts';
import { OfferView } from './offer.views.tsx';
import { FRESH_DAYS } from './offer-words.ts';
import { getOffer, listPublishedOffers, searchCatalogue } from './offers.service.ts';

const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** `publicUrl` is the address of the installation, without a slash at the end. */
export function offersWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();

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
        outcomes: [...(await findConceptNames(work, offer.content.outcomes)).values()].map(
          ({ id, label }) => ({
            id,
            label: (lang === 'en' ? label.en : undefined) ?? label.sv,
          }),
        ),
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

/** Names of municipalities and counties by SCB code; a code that is not known stands for itself. */
async function placeNames(work: Work): Promise<(code: string) => string> {
  const places = [...(await listMunicipalities(work)), ...(await listCounties(work))];
  const names = new Map(places.map((place) => [place.code, place.name]));
  return (code) => names.get(code) ?? code;
}
