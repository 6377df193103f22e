// The public catalogue: filters, a list in neutral order, and up to four offers side by side.
import type { Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { withQuery } from '../../ui/query.ts';
import { ButtonLink } from '../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../ui/show/heading.views.tsx';
import { FilterForm, Pagination, Results } from '../../ui/show/list.views.tsx';
import { Empty, Local, RuleBox } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { timeNames } from '../needs/need-names.messages.ts';
import type { CataloguePage, CatalogueQuery, Facet, FacetCount } from './catalogue.ts';
import { ComparisonTable } from './comparison.views.tsx';
import { EXPORT_FORMATS, EXPORT_NAMES } from './exchange/export-format.ts';
import type { Offer } from './offer.ts';
import { placeInWords, startInWords } from './offer-words.ts';
import { formNames, kindNames, languageNames, messages as m } from './offers.messages.ts';

export type CatalogueProps = {
  page: Page;
  query: CatalogueQuery;
  found: CataloguePage;
  today: string;
  /** Name of a municipality or county from its SCB code. */
  nameOf(code: string): string;
};

export function CatalogueView(props: CatalogueProps) {
  const { page, found } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.title)} description={t(m.lead)}>
      <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
      <Filters {...props} />
      {found.compared.length > 0 ? <Comparison {...props} /> : null}
      <Results id="catalogue">
        <Section id="found" title={t(m.found, { n: found.ids.length })}>
          {found.ids.length > 0 ? <Found {...props} /> : <NothingFound page={page} />}
        </Section>
      </Results>
    </PublicPage>
  );
}

function Filters(props: CatalogueProps) {
  const { page, query, found } = props;
  const { t } = page;
  const form: FormState = { t, values: { ...query, sida: undefined }, problems: [] };
  const options = (facet: Facet, nameOf: (value: string) => string) =>
    withChosen(found.facets[facet], query[facet]).map(({ value, count }) => ({
      value,
      text: `${nameOf(value)} (${count})`,
    }));
  const named = (names: Record<string, Message>) => (value: string) => {
    const name = names[value];
    return name ? t(name) : value;
  };
  const places = options('kommun', props.nameOf).toSorted((a, b) => a.text.localeCompare(b.text, 'sv'));
  return (
    <FilterForm
      t={t}
      action={page.link(routes.catalogue.href())}
      results="catalogue"
      keep={{ jamfor: query.jamfor }}
    >
      <TextField form={form} name="q" label={t(m.search)} type="search" />
      <Select
        form={form}
        name="typ"
        label={t(m.kind)}
        options={options('typ', named(kindNames))}
        empty={t(m.all)}
      />
      <Select
        form={form}
        name="form"
        label={t(m.form)}
        options={options('form', named(formNames))}
        empty={t(m.all)}
      />
      <Select form={form} name="kommun" label={t(m.municipality)} options={places} empty={t(m.all)} />
      <Select
        form={form}
        name="tid"
        label={t(m.time)}
        options={options('tid', named(timeNames))}
        empty={t(m.all)}
      />
      <Select
        form={form}
        name="sprak"
        label={t(m.language)}
        options={options('sprak', named(languageNames))}
        empty={t(m.all)}
      />
    </FilterForm>
  );
}

/** A chosen value that nothing is left for must still be seen as chosen. */
function withChosen(counts: readonly FacetCount[], chosen: string | undefined): readonly FacetCount[] {
  if (chosen === undefined || counts.some(({ value }) => value === chosen)) return counts;
  return [...counts, { value: chosen, count: 0 }];
}

function Found(props: CatalogueProps) {
  const { page, query, found } = props;
  const { t, lang } = page;
  return (
    <div class="stack">
      <RuleBox>{t(m.order)}</RuleBox>
      <DataTable
        t={t}
        caption={t(m.title)}
        rows={found.offers}
        columns={[
          { head: t(m.offer), cell: (offer) => <Title page={page} offer={offer} /> },
          { head: t(m.kind), cell: (offer) => t(kindNames[offer.content.kind]) },
          { head: t(m.form), cell: (offer) => (offer.content.form ? t(formNames[offer.content.form]) : '–') },
          {
            head: t(m.where),
            cell: (offer) => placeInWords(offer.content, props.nameOf, { t, lang }) ?? '–',
          },
          { head: t(m.start), cell: (offer) => startInWords(offer.content, props.today, { t, lang }) ?? '–' },
          { head: t(m.compare), hideHead: true, cell: (offer) => <CompareLink {...props} offer={offer} /> },
        ]}
      />
      <Pagination
        t={t}
        path={page.link(routes.catalogue.href())}
        query={addressOf(query)}
        page={query.sida}
        size={found.pageSize}
        total={found.ids.length}
      />
      <p>
        {t(m.download)}{' '}
        {EXPORT_FORMATS.map((format, at) => (
          <>
            {at > 0 ? ', ' : ''}
            <a href={page.link(routes.catalogueFile.href({ format }))} data-turbo="false" download>
              {EXPORT_NAMES[format]}
            </a>
          </>
        ))}
      </p>
    </div>
  );
}

function Title(props: { page: Page; offer: Offer }) {
  const { page, offer } = props;
  return (
    <RowTitle
      href={page.link(routes.offer.href({ id: offer.id }))}
      title={<Local text={offer.content.title} lang={page.lang} t={page.t} />}
      sub={offer.provider.name}
    />
  );
}

function CompareLink(props: CatalogueProps & { offer: Offer }) {
  const { page, query, offer } = props;
  const chosen = (query.jamfor ?? '').split(',').filter(Boolean);
  const isChosen = chosen.includes(offer.id);
  const ids = isChosen ? chosen.filter((id) => id !== offer.id) : [...chosen, offer.id];
  const href = withQuery(page.link(routes.catalogue.href()), addressOf(query), { jamfor: ids.join(',') });
  const words = isChosen ? m.removeFromCompare : m.addToCompare;
  return (
    <a href={href} aria-label={page.t(words, { title: offer.content.title.sv })}>
      <span aria-hidden="true">{isChosen ? '−' : '+'} </span>
      {page.t(m.compare)}
    </a>
  );
}

function Comparison(props: CatalogueProps) {
  const { page, found, query } = props;
  const without = (id: string) =>
    withQuery(page.link(routes.catalogue.href()), addressOf(query), {
      jamfor: found.compared
        .map((offer) => offer.id)
        .filter((other) => other !== id)
        .join(','),
    });
  return (
    <Section id="comparison" title={page.t(m.comparison)} aside={page.t(m.compareLead)}>
      <ComparisonTable {...props} offers={found.compared} removeHref={without} />
    </Section>
  );
}

function NothingFound(props: { page: Page }) {
  return (
    <Empty text={props.page.t(m.nothing)}>
      <ButtonLink href={props.page.link(routes.newNeed.href())}>{props.page.t(m.describeNeed)}</ButtonLink>
    </Empty>
  );
}

function addressOf(query: CatalogueQuery): Record<string, string | undefined> {
  const { sida, ...rest } = query;
  return { ...rest, sida: sida > 1 ? String(sida) : undefined };
}
