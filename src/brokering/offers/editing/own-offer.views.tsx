// One offer as its provider works with it: what it says, what is missing, what has happened, and the steps to take.
import { formatDate, formatInstant } from '../../../platform/format.ts';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { fieldId } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts, Timeline } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Local, Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Offer } from '../offer.ts';
import { factsOf } from '../offer.views.tsx';
import { kindNames, messages as offers } from '../offers.messages.ts';
import { WITHDRAWAL_REASONS } from '../publishing.ts';
import { actionNames, messages as m, reasonNames } from './editing.messages.ts';
import { offerCrumbs } from './offer-form.views.tsx';
import { StateTag } from './own-offer-table.views.tsx';

type HistoryLine = {
  at: Date;
  actorName: string | null;
  action: string;
  after: Record<string, unknown> | null;
};

export type OwnOfferProps = {
  page: Page;
  offer: Offer;
  missing: readonly Problem[];
  outcomes: readonly { id: string; label: string }[];
  history: readonly HistoryLine[];
  isStale: boolean;
  nameOf(code: string): string;
};

export function OwnOfferPage(props: OwnOfferProps) {
  const { page, offer } = props;
  const { t, lang } = page;
  const title = offer.content.title[lang] ?? offer.content.title.sv;
  return (
    <WorkPage page={page} title={title}>
      <PageHead
        page={page}
        title={title}
        lead={offer.provider.name}
        crumbs={offerCrumbs(page, { text: title })}
        tags={
          <>
            <StateTag page={page} state={offer.state} />
            <Tag>{t(kindNames[offer.content.kind])}</Tag>
          </>
        }
        actions={<Steps {...props} />}
      />
      <Columns
        main={
          <>
            <Freshness {...props} />
            {offer.state === 'published' ? null : <Missing {...props} />}
            <p class="b-text">
              <Local text={offer.content.description} lang={lang} t={t} />
            </p>
            {props.outcomes.length > 0 ? (
              <Section id="outcomes" title={t(offers.outcomes)}>
                <ul>
                  {props.outcomes.map((one) => (
                    <li>
                      <a href={page.link(routes.skill.href({ id: one.id }))}>{one.label}</a>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </>
        }
        side={
          <>
            <Card title={t(offers.facts)}>
              <Facts t={t} facts={factsOf(props)} />
            </Card>
            <History {...props} />
          </>
        }
      />
    </WorkPage>
  );
}

/** One step stands first: to publish what is not, to confirm what is stale. */
function Steps(props: OwnOfferProps) {
  const { page, offer } = props;
  const { t } = page;
  const { id } = offer;
  const isPublished = offer.state === 'published';
  return (
    <>
      {isPublished ? (
        <PostButton
          page={page}
          icon="check"
          variant={props.isStale ? 'primary' : 'secondary'}
          action={page.link(routes.confirmOffer.href({ id }))}
          fields={{ version: String(offer.version) }}
        >
          {t(m.confirm)}
        </PostButton>
      ) : (
        <ButtonLink icon="arrowRight" href={page.link(routes.publishOffer.href({ id }))}>
          {t(m.publish)}
        </ButtonLink>
      )}
      <ButtonLink variant="secondary" icon="pencil" href={page.link(routes.editOffer.href({ id }))}>
        {t(m.edit)}
      </ButtonLink>
      {isPublished ? (
        <>
          <ButtonLink variant="secondary" icon="people" href={page.link(routes.offerNeeds.href({ id }))}>
            {t(offers.whomItHelps)}
          </ButtonLink>
          <ButtonLink variant="secondary" href={page.link(routes.withdrawOffer.href({ id }))}>
            {t(m.withdraw)}
          </ButtonLink>
          <ButtonLink variant="tertiary" href={page.link(routes.offer.href({ id }))}>
            {t(m.seeInCatalogue)}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

function Freshness(props: OwnOfferProps) {
  const { page, offer } = props;
  const { t, lang } = page;
  if (offer.state === 'draft') return <Alert>{t(m.draftSeenBy)}</Alert>;
  const checked = t(offers.checked, { date: formatDate(offer.checkedOn, lang) });
  return props.isStale ? (
    <Alert tone="warning" title={checked}>
      {t(m.staleOwn)}
    </Alert>
  ) : (
    <p class="mut sm">{checked}</p>
  );
}

/** What is missing for publishing, each line leading to its field in the form. */
export function Missing(props: { page: Page; offer: Offer; missing: readonly Problem[] }) {
  const { page, offer, missing } = props;
  const { t } = page;
  if (missing.length === 0) return <p>{t(m.nothingMissing)}</p>;
  const form = page.link(routes.editOffer.href({ id: offer.id }));
  return (
    <Section id="missing" title={t(m.missingTitle, { n: missing.length })} aside={t(m.missingHelp)}>
      <ul>
        {missing.map((one) => (
          <li>
            <a href={`${form}#${fieldId(one.field)}`}>{t(one.message)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SHOWN_HISTORY = 20;

function History(props: OwnOfferProps) {
  const { page, history } = props;
  const { t, lang } = page;
  return (
    <Section id="history" title={t(m.history)}>
      <Timeline
        t={t}
        most={SHOWN_HISTORY}
        entries={history.map((entry) => ({
          what: inWords(page, entry),
          who: entry.actorName ?? t(m.brygga),
          when: formatInstant(entry.at, lang),
          datetime: entry.at.toISOString(),
        }))}
      />
    </Section>
  );
}

function inWords({ t }: Page, { action, after }: HistoryLine): string {
  const name = actionNames[action];
  const said = name ? t(name) : action;
  const reason = WITHDRAWAL_REASONS.find((one) => one === after?.reason);
  if (!reason) return said;
  const note = typeof after?.note === 'string' ? `. ${after.note}` : '';
  return t(m.becauseOf, { action: said, reason: `${t(reasonNames[reason])}${note}` });
}
