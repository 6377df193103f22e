// The offers that a search found, in neutral order, each with a link to compare it.
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { withQuery } from '../../../ui/query.ts';
import { Pagination } from '../../../ui/show/list.views.tsx';
import { Local, RuleBox } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { EXPORT_FORMATS, EXPORT_NAMES } from '../exchange/export-format.ts';
import type { Offer } from '../offer.ts';
import { placeInWords, startInWords } from '../offer-words.ts';
import { formNames, kindNames, messages as m } from '../offers.messages.ts';
import { addressOf, type CatalogueProps } from './catalogue-page.views.tsx';

export function FoundOffers(props: CatalogueProps) {
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
