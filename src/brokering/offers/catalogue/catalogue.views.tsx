// The public catalogue: filters, a list in neutral order, and up to four offers side by side.
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { withQuery } from '../../../ui/query.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Hero, Section } from '../../../ui/show/heading.views.tsx';
import { Results } from '../../../ui/show/list.views.tsx';
import { Empty } from '../../../ui/show/notes.views.tsx';
import { messages as m } from '../offers.messages.ts';
import { CatalogueFilters } from './catalogue-filters.views.tsx';
import { addressOf, type CatalogueProps } from './catalogue-page.views.tsx';
import { ComparisonTable } from './comparison.views.tsx';
import { FoundOffers } from './found-offers.views.tsx';

export function CatalogueView(props: CatalogueProps) {
  const { page, found } = props;
  const { t } = page;
  return (
    <PublicPage
      page={page}
      title={t(m.title)}
      description={t(m.lead)}
      hero={<Hero page={page} title={t(m.title)} lead={t(m.lead)} />}
    >
      <CatalogueFilters {...props} />
      {found.compared.length > 0 ? <Comparison {...props} /> : null}
      <Results id="catalogue">
        <Section id="found" title={t(m.found, { n: found.ids.length })}>
          {found.ids.length > 0 ? <FoundOffers {...props} /> : <NothingFound page={page} />}
        </Section>
      </Results>
    </PublicPage>
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
