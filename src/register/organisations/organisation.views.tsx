// One organisation: what it is, where, with whom it is shared, what happened to it.
import type { Child } from 'hono/jsx';
import { formatNumber } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { BoxList, type Fact, Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../ui/show/heading.views.tsx';
import { Local, Tag } from '../../ui/show/notes.views.tsx';
import type { Municipality } from '../places/place.ts';
import {
  centreKindNames,
  messages as m,
  providerKindNames,
  roleNames,
  sectorNames,
} from './organisation.messages.ts';
import type { Organisation } from './organisation.ts';
import { type HistoryEntry, OrganisationHistory } from './organisation-history.views.tsx';
import { Sharing, Workplaces } from './organisation-parts.views.tsx';
import { RegisterPage } from './register-page.views.tsx';
import type { Workplace } from './workplace.ts';

export type OrganisationProps = {
  page: Page;
  organisation: Organisation;
  /** Whether the reader may open the list of members. */
  seesMembers: boolean;
  owner: Organisation | undefined;
  successor: Organisation | undefined;
  predecessors: readonly Organisation[];
  merged: readonly Organisation[];
  workplaces: readonly Workplace[];
  shares: readonly Organisation[];
  /** Houses that it can be shared with. */
  houses: readonly Organisation[];
  municipalities: readonly Municipality[];
  history: readonly HistoryEntry[];
  /** The small forms of the page, when one came back with problems. */
  form: FormState;
};

export function OrganisationPage(props: OrganisationProps) {
  const { page, organisation } = props;
  const { t } = page;
  const { id } = organisation;
  return (
    <RegisterPage
      page={{ ...page, demo: organisation.demo }}
      title={organisation.name}
      problems={props.form.problems}
      tags={
        <>
          {organisation.roles.map((role) => (
            <Tag tone="accent">{t(roleNames[role])}</Tag>
          ))}
          {organisation.asOfYear ? <Tag>{t(m.historic, { year: String(organisation.asOfYear) })}</Tag> : null}
        </>
      }
      crumbs={[
        { text: t(m.region), href: page.link(routes.region.href()) },
        { text: t(m.organisations), href: page.link(routes.organisations.href()) },
        { text: organisation.name },
      ]}
      actions={
        organisation.changeable || props.seesMembers ? (
          <>
            {organisation.changeable ? (
              <>
                <ButtonLink icon="pencil" href={page.link(routes.changeOrganisation.href({ id }))}>
                  {t(m.change)}
                </ButtonLink>
                <ButtonLink variant="secondary" href={page.link(routes.mergeOrganisation.href({ id }))}>
                  {t(m.merge)}
                </ButtonLink>
              </>
            ) : null}
            {props.seesMembers ? (
              <ButtonLink variant="secondary" icon="people" href={page.link(routes.members.href({ id }))}>
                {t(m.members)}
              </ButtonLink>
            ) : null}
          </>
        ) : undefined
      }
    >
      <Columns main={<Story {...props} />} side={<Side {...props} />} />
    </RegisterPage>
  );
}

function Story(props: OrganisationProps) {
  const { page, organisation, history } = props;
  const { t } = page;
  const isEmployer = organisation.roles.includes('employer');
  return (
    <>
      {organisation.about ? (
        <Section id="about" title={t(m.about)}>
          <p>
            <Local text={organisation.about} lang={page.lang} t={t} />
          </p>
        </Section>
      ) : null}
      <Section id="municipalities" title={t(m.municipalities)}>
        <Places {...props} />
      </Section>
      {isEmployer || props.workplaces.length > 0 ? <Workplaces {...props} /> : null}
      {organisation.ownerId && organisation.changeable ? <Sharing {...props} /> : null}
      <Merged {...props} />
      {history.length > 0 ? (
        <Section id="history" title={t(m.history)}>
          <OrganisationHistory page={page} history={history} />
        </Section>
      ) : null}
    </>
  );
}

function Places({ page, organisation, municipalities }: OrganisationProps) {
  const places = municipalities.filter((one) => organisation.municipalities.includes(one.code));
  if (places.length === 0) return <p class="mut">{page.t(m.noMunicipalities)}</p>;
  return (
    <ul>
      {places.map((place) => (
        <li>
          <a href={page.link(routes.municipality.href({ code: place.code }))}>{place.name}</a>
        </li>
      ))}
    </ul>
  );
}

function Merged({ page, organisation, merged }: OrganisationProps) {
  if (merged.length === 0) return null;
  const { t } = page;
  return (
    <Section id="merged" title={t(m.mergedHere)}>
      <BoxList
        rows={merged.map((one) => ({
          title: <span lang="sv">{one.name}</span>,
          text: one.organisationNumber,
          action:
            one.changeable && one.mergedInto === organisation.id ? (
              <PostButton
                small
                page={page}
                action={page.link(routes.partOrganisation.href({ id: organisation.id }))}
                fields={{ duplicate: one.id }}
                label={t(m.partFrom, { name: one.name })}
              >
                {t(m.part)}
              </PostButton>
            ) : undefined,
        }))}
      />
    </Section>
  );
}

function Side(props: OrganisationProps) {
  return (
    <Card title={props.page.t(m.facts)}>
      <Facts t={props.page.t} facts={factsOf(props)} />
    </Card>
  );
}

/** What belongs to the kinds of the organisation; what is not known there says so. */
function factsOf(props: OrganisationProps): Fact[] {
  const { page, organisation: one } = props;
  const { t } = page;
  const isA = (role: Organisation['roles'][number]) => one.roles.includes(role);
  const factsWhen = (condition: boolean, facts: Fact[]) => (condition ? facts : []);
  return [
    { name: t(m.number), value: one.organisationNumber },
    ...factsWhen(isA('learningCentre'), [
      { name: t(m.centreKind), value: one.learningCentreKind && t(centreKindNames[one.learningCentreKind]) },
    ]),
    ...factsWhen(isA('provider'), [
      { name: t(m.providerKind), value: one.providerKind && t(providerKindNames[one.providerKind]) },
    ]),
    ...factsWhen(isA('employer'), [
      { name: t(m.sector), value: one.sector && t(sectorNames[one.sector]) },
      {
        name: t(m.industry),
        value: one.sniCode && t(m.sni, { code: one.sniCode, version: one.sniVersion ?? '–' }),
      },
    ]),
    {
      name: t(m.employees),
      value: one.employees === undefined ? undefined : formatNumber(one.employees, page.lang),
    },
    { name: t(m.website), value: one.website && <a href={one.website}>{one.website}</a> },
    { name: t(m.email), value: one.email && <a href={`mailto:${one.email}`}>{one.email}</a> },
    { name: t(m.phone), value: one.phone },
    ...factsWhen(props.owner !== undefined, [{ name: t(m.owner), value: linkTo(page, props.owner) }]),
    ...factsWhen(props.successor !== undefined, [
      { name: t(m.successor), value: linkTo(page, props.successor) },
    ]),
    ...props.predecessors.map((before) => ({ name: t(m.predecessor), value: linkTo(page, before) })),
    ...factsWhen(one.source !== undefined, [
      { name: t(m.source), value: one.source && <Local text={one.source} lang={page.lang} t={t} /> },
    ]),
  ];
}

function linkTo(page: Page, one: Organisation | undefined): Child {
  return (
    one && (
      <a lang="sv" href={page.link(routes.organisation.href({ id: one.id }))}>
        {one.name}
      </a>
    )
  );
}
