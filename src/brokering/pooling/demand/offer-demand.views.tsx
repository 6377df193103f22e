// From an offer to those it can help: single needs for those who broker, sums for its provider.
import { formatDate, formatNumber } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as served } from '../../matching/served/served.messages.ts';
import type { ServedList } from '../../matching/served/served.service.ts';
import { ServedNeedList } from '../../matching/served/served-list.views.tsx';
import { offerCrumbs } from '../../offers/editing/offer-form.views.tsx';
import type { Offer } from '../../offers/offer.ts';
import { messages as m } from './offer-demand.messages.ts';
import type { OfferDemand, SkillDemand } from './offer-demand.service.ts';

type Props = {
  page: Page;
  offer: Offer;
  /** For those who broker. */
  list: ServedList | undefined;
  /** For those who answer for the offer. */
  demand: OfferDemand | undefined;
};

export function OfferNeedsPage({ page, offer, list, demand }: Props) {
  const { t, lang } = page;
  const title = localText(offer.content.title, lang).text;
  const href = page.link((demand ? routes.ownOffer : routes.offer).href({ id: offer.id }));
  return (
    <WorkPage page={page} title={`${t(m.title)}: ${title}`}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={`${title} · ${offer.provider.name}`}
        crumbs={offerCrumbs(page, { text: title, href }, { text: t(m.title) })}
      />
      <div class="stack l">
        {offer.state === 'published' ? null : <Alert tone="warning">{t(served.notPublished)}</Alert>}
        {list && offer.state === 'published' ? <ServedNeedList page={page} list={list} /> : null}
        {demand ? <Demand page={page} offer={offer} demand={demand} /> : null}
      </div>
    </WorkPage>
  );
}

type Row = { skill: SkillDemand; place: string; whole: boolean; employers: number; people: number };

function Demand({ page, offer, demand }: { page: Page; offer: Offer; demand: OfferDemand }) {
  const { t, lang } = page;
  return (
    <Section id="demand" title={t(m.sums)} aside={t(m.asOf, { on: formatDate(demand.asOf, lang) })}>
      <div class="stack">
        <p class="mut">{t(m.sumsHelp)}</p>
        {demand.skills.length > 0 ? (
          <>
            <DemandTable page={page} demand={demand} />
            <p class="sm mut">{t(m.hiddenNote)}</p>
          </>
        ) : (
          <NothingToTell page={page} offer={offer} demand={demand} />
        )}
        <p class="sm">
          <a href={page.link(routes.unmetDemand.href())}>{t(m.allDemand)}</a>
        </p>
      </div>
    </Section>
  );
}

function NothingToTell({ page, offer, demand }: { page: Page; offer: Offer; demand: OfferDemand }) {
  const { t, lang } = page;
  if (demand.looked.length > 0)
    return (
      <Empty
        text={t(m.noneOf, { skills: demand.looked.map((name) => localText(name, lang).text).join(', ') })}
      />
    );
  return (
    <Empty text={t(m.noSkills)}>
      <ButtonLink variant="secondary" href={page.link(routes.editOffer.href({ id: offer.id }))}>
        {t(m.edit)}
      </ButtonLink>
    </Empty>
  );
}

function DemandTable({ page, demand }: { page: Page; demand: OfferDemand }) {
  const { t, lang } = page;
  const number = (value: number) => formatNumber(value, lang);
  return (
    <DataTable
      t={t}
      caption={t(m.sums)}
      rows={demand.skills.flatMap((skill) => rowsOf(skill, page))}
      columns={[
        {
          head: t(m.skill),
          cell: ({ skill, whole }) => {
            const name = localText(skill.name, lang).text;
            return whole ? (
              <RowTitle
                href={page.link(routes.skill.href({ id: skill.id }))}
                title={name}
                sub={skill.wider ? t(m.wider) : undefined}
              />
            ) : (
              <span class="mut">{name}</span>
            );
          },
        },
        { head: t(m.place), cell: ({ place, whole }) => (whole ? <strong>{place}</strong> : place) },
        { head: t(m.employers), numeric: true, phoneLabel: true, cell: ({ employers }) => number(employers) },
        { head: t(m.people), numeric: true, phoneLabel: true, cell: ({ people }) => number(people) },
      ]}
    />
  );
}

function rowsOf(skill: SkillDemand, { t }: Page): Row[] {
  const { employers, people, places, rest } = skill;
  return [
    { skill, place: t(m.whole), whole: true, employers, people },
    ...places.map(({ municipality, ...counts }) => ({
      skill,
      place: municipality.name,
      whole: false,
      ...counts,
    })),
    ...(rest && places.length > 0 ? [{ skill, place: t(m.rest), whole: false, ...rest }] : []),
  ];
}
