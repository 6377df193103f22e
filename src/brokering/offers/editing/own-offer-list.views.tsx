// The staff list of offers: in every state, with how fresh the facts are.
import { routes } from '../../../routes.ts';
import { Select, TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import {
  FileLinks,
  FilterChips,
  FilterForm,
  Pagination,
  Results,
  StateChips,
} from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { EXPORT_FORMATS, EXPORT_NAMES } from '../exchange/export-format.ts';
import { OFFER_KINDS, OFFER_STATES, type OfferState } from '../offer.ts';
import { kindNames, messages as offers } from '../offers.messages.ts';
import { messages as m, stateNames } from './editing.messages.ts';
import { OfferTable, type OwnOfferTableProps } from './own-offer-table.views.tsx';

export type OwnOfferListProps = OwnOfferTableProps & {
  total: number;
  counts: ReadonlyMap<OfferState, number>;
  /** How many the one who reads should confirm. */
  staleCount: number;
  pageNumber: number;
  pageSize: number;
};

export function OwnOfferListPage(props: OwnOfferListProps) {
  const { page, query, rights } = props;
  const { t } = page;
  const path = page.link(routes.ownOffers.href());
  const title = t(rights.readsAll ? m.title : m.ownTitle);
  const isFiltered = Boolean(query.q || query.lage || query.typ || query.fraschor || query.anordnare);
  const lead = [
    t(m.count, { n: props.total }),
    props.staleCount > 0 ? t(m.staleCount, { n: props.staleCount }) : '',
  ];
  return (
    <WorkPage page={page} title={title}>
      <PageHead
        page={page}
        title={title}
        crumbs={[{ text: t(m.brokering) }, { text: t(m.title) }]}
        lead={lead.filter(Boolean).join(' ')}
        actions={<Actions {...props} />}
      />
      <div class="stack">
        <StateChips
          label={t(m.state)}
          all={t(m.all)}
          path={path}
          query={query}
          states={OFFER_STATES.map((state) => ({ state, text: t(stateNames[state]) }))}
          counts={props.counts}
        />
        <Filters {...props} path={path} />
      </div>
      <Results id="own-offers">
        <ActiveFilters {...props} path={path} />
        {props.offers.length === 0 ? (
          <Empty text={t(isFiltered ? m.emptyFiltered : m.emptyFirst)}>
            <ButtonLink variant="secondary" href={isFiltered ? path : page.link(routes.newOffer.href())}>
              {t(isFiltered ? m.clearFilters : m.add)}
            </ButtonLink>
          </Empty>
        ) : (
          <>
            <OfferTable {...props} path={path} />
            <Pagination
              t={t}
              path={path}
              query={query}
              page={props.pageNumber}
              size={props.pageSize}
              total={props.total}
            />
            <FileLinks
              label={t(m.export)}
              query={query}
              files={EXPORT_FORMATS.map((format) => ({
                text: EXPORT_NAMES[format],
                path: page.link(routes.ownOffersFile.href({ format })),
              }))}
            />
          </>
        )}
      </Results>
    </WorkPage>
  );
}

function Actions(props: OwnOfferListProps) {
  const { page, rights } = props;
  const { t } = page;
  const writes = rights.writesAll || rights.providers.length > 0;
  return (
    <>
      {writes ? (
        <>
          <ButtonLink icon="plus" href={page.link(routes.newOffer.href())}>
            {t(m.add)}
          </ButtonLink>
          <ButtonLink variant="secondary" href={page.link(routes.importOffers.href())}>
            {t(m.import)}
          </ButtonLink>
          <ButtonLink variant="secondary" icon="check" href={page.link(routes.confirmOffers.href())}>
            {t(m.confirmSeveral)}
          </ButtonLink>
        </>
      ) : null}
      <ButtonLink variant="secondary" href={page.link(routes.catalogue.href())}>
        {t(m.openCatalogue)}
      </ButtonLink>
    </>
  );
}

type WithPath = OwnOfferListProps & { path: string };

function Filters(props: WithPath) {
  const { page, query, path } = props;
  const { t } = page;
  const form: FormState = { t, values: { ...query }, problems: [] };
  const kinds = OFFER_KINDS.map((kind) => ({ value: kind, text: t(kindNames[kind]) }));
  return (
    <FilterForm t={t} action={path} results="own-offers" keep={{ lage: query.lage, sort: query.sort }}>
      <TextField form={form} name="q" label={t(m.words)} type="search" />
      <Select form={form} name="typ" label={t(offers.kind)} options={kinds} empty={t(m.all)} />
      <Select
        form={form}
        name="fraschor"
        label={t(m.freshness)}
        options={[{ value: 'gamla', text: t(m.oldOnly) }]}
        empty={t(m.any)}
      />
    </FilterForm>
  );
}

function ActiveFilters(props: WithPath) {
  const { page, query, path } = props;
  const { t } = page;
  const kind = OFFER_KINDS.find((one) => one === query.typ);
  const filters = [
    ...(query.q ? [{ name: t(m.wordsAre, { words: query.q }), key: 'q' }] : []),
    ...(kind ? [{ name: t(m.kindIs, { name: t(kindNames[kind]) }), key: 'typ' }] : []),
    ...(query.fraschor ? [{ name: t(m.oldOnly), key: 'fraschor' }] : []),
  ];
  return <FilterChips t={t} path={path} query={query} filters={filters} />;
}
