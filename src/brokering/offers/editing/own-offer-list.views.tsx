// The staff list of offers: in every state, with how fresh the facts are.
import { formatDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Select, TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import type { Query, Sort } from '../../../ui/query.ts';
import { withQuery } from '../../../ui/query.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { ChoiceChips, FilterChips, FilterForm, Pagination, Results } from '../../../ui/show/list.views.tsx';
import { Empty, Local, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { EXPORT_FORMATS, EXPORT_NAMES } from '../exchange/export-format.ts';
import { OFFER_KINDS, OFFER_STATES, type Offer, type OfferState } from '../offer.ts';
import { startInWords } from '../offer-words.ts';
import { kindNames, messages as offers } from '../offers.messages.ts';
import { messages as m, stateNames } from './editing.messages.ts';
import { mayWriteFor, type OfferRights } from './own-offers.ts';

export type OwnOfferListProps = {
  page: Page;
  offers: readonly Offer[];
  total: number;
  counts: ReadonlyMap<OfferState, number>;
  /** How many the one who reads should confirm. */
  staleCount: number;
  rights: OfferRights;
  /** As the address holds them. */
  query: Query;
  sort: Sort;
  pageNumber: number;
  pageSize: number;
  today: string;
  /** Published offers last confirmed before this day are stale. */
  staleBefore: string;
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
        <StateChips {...props} path={path} />
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
            <ExportLinks {...props} />
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

function StateChips(props: WithPath) {
  const { page, counts, path, query } = props;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <ChoiceChips
      label={page.t(m.state)}
      choices={[
        {
          text: page.t(m.all),
          href: withQuery(path, query, { lage: undefined }),
          current: !query.lage,
          count: all,
        },
        ...OFFER_STATES.map((state) => ({
          text: page.t(stateNames[state]),
          href: withQuery(path, query, { lage: state }),
          current: query.lage === state,
          count: counts.get(state) ?? 0,
        })),
      ]}
    />
  );
}

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
  return (
    <FilterChips
      t={t}
      clearHref={path}
      filters={filters.map(({ name, key }) => ({
        name,
        removeHref: withQuery(path, query, { [key]: undefined }),
      }))}
    />
  );
}

function OfferTable(props: WithPath) {
  const { page, path, query, sort } = props;
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.title)}
      list={{ path, query, sort }}
      rows={props.offers}
      columns={[
        { head: t(offers.offer), sort: 'title', cell: (offer) => <Title {...props} offer={offer} /> },
        { head: t(m.state), cell: (offer) => <StateTag page={page} state={offer.state} /> },
        { head: t(offers.kind), cell: (offer) => t(kindNames[offer.content.kind]) },
        {
          head: t(offers.start),
          phoneLabel: true,
          cell: (offer) => startInWords(offer.content, props.today, { t, lang }) ?? <NoValue t={t} />,
        },
        {
          head: t(m.checked),
          sort: 'checked',
          phoneLabel: true,
          cell: (offer) => (
            <>
              {formatDate(offer.checkedOn, lang)}{' '}
              {isStale(offer, props.staleBefore) ? <Tag tone="warning">{t(m.old)}</Tag> : null}
            </>
          ),
        },
        {
          head: t(m.nextStep),
          hideHead: true,
          cell: (offer) => <NextStep {...props} offer={offer} />,
        },
      ]}
    />
  );
}

/** Those who only read are led to the page that everyone sees. */
function Title(props: OwnOfferListProps & { offer: Offer }) {
  const { page, offer } = props;
  const to = mayWriteFor(props.rights, offer.provider.id) ? routes.ownOffer : routes.offer;
  return (
    <RowTitle
      href={page.link(to.href({ id: offer.id }))}
      title={<Local text={offer.content.title} lang={page.lang} t={page.t} />}
      sub={offer.provider.name}
    />
  );
}

/** The step that waits for the offer: to publish a draft, to confirm what is stale. */
function NextStep(props: OwnOfferListProps & { offer: Offer }) {
  const { page, offer } = props;
  if (!mayWriteFor(props.rights, offer.provider.id)) return null;
  if (offer.state === 'draft')
    return (
      <ButtonLink small variant="secondary" href={page.link(routes.publishOffer.href({ id: offer.id }))}>
        {page.t(m.publish)}
        <span class="ds-sr-only"> {offer.content.title.sv}</span>
      </ButtonLink>
    );
  if (!isStale(offer, props.staleBefore)) return null;
  return (
    <PostButton
      page={page}
      small
      action={page.link(routes.confirmOffer.href({ id: offer.id }))}
      fields={{ version: String(offer.version), tillbaka: page.path }}
      label={page.t(m.confirmOne, { title: offer.content.title.sv })}
    >
      {page.t(m.confirmShort)}
    </PostButton>
  );
}

function isStale(offer: Offer, before: string): boolean {
  return offer.state === 'published' && offer.checkedOn < before;
}

/** The same filter and order as on the screen. */
function ExportLinks(props: OwnOfferListProps) {
  const { page, query } = props;
  return (
    <div class="acts">
      <span class="mut sm">{page.t(m.export)}</span>
      {EXPORT_FORMATS.map((format) => (
        <ButtonLink
          plain
          small
          variant="tertiary"
          icon="download"
          href={withQuery(page.link(routes.ownOffersFile.href({ format })), query, {})}
        >
          {EXPORT_NAMES[format]}
        </ButtonLink>
      ))}
    </div>
  );
}

const STATE_TONES: Record<OfferState, Tone> = {
  draft: 'neutral',
  published: 'success',
  withdrawn: 'warning',
};

export function StateTag(props: { page: Page; state: OfferState }) {
  return <Tag tone={STATE_TONES[props.state]}>{props.page.t(stateNames[props.state])}</Tag>;
}
