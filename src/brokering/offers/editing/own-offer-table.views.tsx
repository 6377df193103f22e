// The rows of the staff list of offers: state, how fresh the facts are, and the step that waits.
import { formatDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import type { Query, Sort } from '../../../ui/query.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Local, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import type { Offer, OfferState } from '../offer.ts';
import { startInWords } from '../offer-words.ts';
import { kindNames, messages as offers } from '../offers.messages.ts';
import { messages as m, stateNames } from './editing.messages.ts';
import { mayWriteFor, type OfferRights } from './own-offers.ts';

export type OwnOfferTableProps = {
  page: Page;
  offers: readonly Offer[];
  rights: OfferRights;
  /** As the address holds them. */
  query: Query;
  sort: Sort;
  today: string;
  /** Published offers last confirmed before this day are stale. */
  staleBefore: string;
};

export function OfferTable(props: OwnOfferTableProps & { path: string }) {
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
function Title(props: OwnOfferTableProps & { offer: Offer }) {
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
function NextStep(props: OwnOfferTableProps & { offer: Offer }) {
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

const STATE_TONES: Record<OfferState, Tone> = {
  draft: 'neutral',
  published: 'success',
  withdrawn: 'warning',
};

export function StateTag(props: { page: Page; state: OfferState }) {
  return <Tag tone={STATE_TONES[props.state]}>{props.page.t(stateNames[props.state])}</Tag>;
}
