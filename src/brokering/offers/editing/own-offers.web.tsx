import type { Context } from 'hono';
import { z } from 'zod';
import { readAllParts } from '../../../platform/all-parts.ts';
import { localDate } from '../../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { listField, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { NotFound, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { parseSort } from '../../../ui/query.ts';
import { EXPORT_FORMATS, MEDIA_TYPES } from '../exchange/export-format.ts';
import { offersAs } from '../exchange/offers.document.ts';
import { confirmOffers } from '../offer-changes.service.ts';
import { messages as m } from './editing.messages.ts';
import { ConfirmPage, seenAs } from './offer-steps.views.tsx';
import { OwnOfferListPage } from './own-offer-list.views.tsx';
import { getOfferRights, listOwnOffers, listStaleOffers, staleBefore } from './own-offers.service.ts';
import {
  OWN_OFFER_SORTS,
  type OwnOfferFilter,
  type OwnOfferPaging,
  type OwnOffersQuery,
  ownOffersQuery,
} from './own-offers.ts';

const PAGE_SIZE = 25;

type C = Context<BryggaEnv>;

const seenOffer = z
  .string()
  .regex(/^[0-9a-f-]{36} \d{1,9}$/)
  .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }));
const confirmForm = z.object({ offers: listField(seenOffer) });

/** The staff list of offers, its files, and confirming several at once. */
export function ownOffersWeb(): WebRouter {
  const web = webRouter();

  web.get(routes.ownOffers.pattern, async (c) => {
    const { sida, ...query } = ownOffersQuery.parse(c.req.query());
    const sort = parseSort(query.sort, OWN_OFFER_SORTS, 'title');
    const found = await c.get('work')(async (work) => {
      const rights = await getOfferRights(work);
      const paging = { ...sortOf(query), page: sida, limit: PAGE_SIZE };
      return {
        rights,
        list: await listOwnOffers(work, rights, { filter: filterOf(work, query), paging }),
        staleCount: (await listStaleOffers(work, rights)).total,
        staleBefore: staleBefore(work),
        today: localDate(work.now),
      };
    });
    const { list, ...facts } = found;
    return c.html(
      <OwnOfferListPage
        page={await c.get('page')()}
        {...facts}
        offers={list.items}
        total={list.total}
        counts={list.counts}
        query={query}
        sort={sort}
        pageNumber={sida}
        pageSize={PAGE_SIZE}
      />,
    );
  });

  web.get(routes.ownOffersFile.pattern, async (c) => {
    const format = EXPORT_FORMATS.find((one) => one === c.req.param('format'));
    if (!format) throw new NotFound('No such format');
    const query = ownOffersQuery.parse(c.req.query());
    const offers = await c.get('work')(async (work) => {
      const rights = await getOfferRights(work);
      const filter = filterOf(work, query);
      return readAllParts((part) =>
        listOwnOffers(work, rights, { filter, paging: { ...sortOf(query), ...part } }),
      );
    });
    return c.body(new Uint8Array(await offersAs(format, offers)), 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename="utbud.${format}"`,
    });
  });

  web.get(routes.confirmOffers.pattern, (c) => showConfirm(c, []));

  web.post(routes.confirmOffers.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(confirmForm, values, { offers: m.chooseSome });
    const seen = form.ok ? form.value.offers : [];
    if (seen.length === 0) return showConfirm(c, [{ field: 'offers', message: m.chooseSome }]);
    const { confirmed, left } = await c.get('work')((work) => confirmOffers(work, seen));
    const said = (lang: Lang) => translator(lang)(m.confirmedSeveral, { n: confirmed, left });
    const next = left > 0 ? routes.confirmOffers : routes.ownOffers;
    return seeOther(c, next.href(), { sv: said('sv'), en: said('en') });
  });

  return web;
}

async function showConfirm(c: C, problems: readonly Problem[]): Promise<Response> {
  const stale = await c.get('work')(async (work) => listStaleOffers(work, await getOfferRights(work)));
  const page = await c.get('page')();
  const values = { offers: problems.length > 0 ? [] : stale.items.map(seenAs) };
  return c.html(
    <ConfirmPage page={page} form={{ t: page.t, values, problems }} stale={stale} />,
    problems.length > 0 ? 422 : 200,
  );
}

function filterOf(work: Work, query: Omit<OwnOffersQuery, 'sida'>): OwnOfferFilter {
  return {
    text: query.q,
    state: query.lage,
    kind: query.typ,
    providerIds: query.anordnare ? [query.anordnare] : undefined,
    checkedBefore: query.fraschor && staleBefore(work),
  };
}

function sortOf(query: Omit<OwnOffersQuery, 'sida'>): Pick<OwnOfferPaging, 'sort' | 'falling'> {
  const { key, falling } = parseSort(query.sort, OWN_OFFER_SORTS, 'title');
  return { sort: OWN_OFFER_SORTS.find((one) => one === key) ?? 'title', falling };
}
