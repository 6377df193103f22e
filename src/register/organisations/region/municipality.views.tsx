// One municipality: who is there, what it took part in, what lies near.
import { formatNumber } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Empty, Tag } from '../../../ui/show/notes.views.tsx';
import type { ParticipationFact } from '../../places/participation.ts';
import type { Municipality } from '../../places/place.ts';
import { centreKindNames, providerKindNames, roleNames } from '../organisation.messages.ts';
import type { Organisation } from '../organisation.ts';
import { RegisterPage } from '../register-page.views.tsx';
import { messages as m } from './region.messages.ts';

export type MunicipalityProps = {
  page: Page;
  place: Municipality;
  participations: readonly ParticipationFact[];
  /** Everyone that serves the municipality and that the reader may see. */
  organisations: readonly Organisation[];
  /** Nearest first. */
  nearest: readonly { place: Municipality; distanceKm: number }[];
  nameOf(code: string): string;
};

export function MunicipalityPage(props: MunicipalityProps) {
  const { page, place } = props;
  const { t } = page;
  return (
    <RegisterPage
      page={page}
      title={place.name}
      lead={t(m.placeLead, { county: place.county })}
      crumbs={[{ text: t(m.region), href: page.link(routes.region.href()) }, { text: place.name }]}
      actions={
        <ButtonLink href={page.link(routes.newNeed.href({ kommun: place.code }))}>
          {t(m.describeNeed)}
        </ButtonLink>
      }
    >
      <Columns main={<Here {...props} />} side={<Side {...props} />} />
    </RegisterPage>
  );
}

function Here(props: MunicipalityProps) {
  const { page, place, organisations } = props;
  const { t } = page;
  const centres = organisations.filter((one) => one.roles.includes('learningCentre'));
  const others = organisations.filter(
    (one) => !one.roles.includes('learningCentre') && !one.roles.includes('regionalBody'),
  );
  return (
    <>
      <Section id="centres" title={t(m.centresHere)}>
        {centres.length === 0 ? (
          <Empty text={t(m.noCentreHere, { place: place.name })} />
        ) : (
          <BoxList rows={centres.map((one) => rowOf(props, one))} />
        )}
      </Section>
      <Section id="others" title={t(m.othersHere)}>
        {others.length === 0 ? (
          <Empty text={t(m.noOthersHere, { place: place.name })} />
        ) : (
          <BoxList rows={others.map((one) => rowOf(props, one))} />
        )}
      </Section>
      <p>
        <a href={page.link(routes.organisations.href({ kommun: place.code }))}>{t(m.allOrganisations)}</a>
      </p>
    </>
  );
}

function rowOf({ page, place, nameOf }: MunicipalityProps, one: Organisation) {
  const { t } = page;
  const elsewhere = one.municipalities.filter((code) => code !== place.code).map(nameOf);
  const kinds = [
    ...one.roles.map((role) => t(roleNames[role])),
    ...(one.learningCentreKind && one.learningCentreKind !== 'larcentrum'
      ? [t(centreKindNames[one.learningCentreKind])]
      : []),
    ...(one.providerKind ? [t(providerKindNames[one.providerKind])] : []),
    ...(elsewhere.length > 0 && elsewhere.length < 10 ? [t(m.shared, { places: elsewhere.join(', ') })] : []),
  ];
  return {
    title: (
      <a class="q" lang="sv" href={page.link(routes.organisation.href({ id: one.id }))}>
        {one.name}
      </a>
    ),
    text: kinds.join(' · '),
    action: one.asOfYear ? <Tag>{t(m.historic, { year: String(one.asOfYear) })}</Tag> : undefined,
  };
}

function Side(props: MunicipalityProps) {
  const { page, place, participations, organisations } = props;
  const { t } = page;
  const body = (historic: boolean) =>
    organisations.find(
      (one) => one.roles.includes('regionalBody') && (one.asOfYear !== undefined) === historic,
    );
  const linkTo = (one: Organisation | undefined) =>
    one && (
      <a lang="sv" href={page.link(routes.organisation.href({ id: one.id }))}>
        {one.name}
      </a>
    );
  return (
    <>
      <Card title={t(m.facts)}>
        <Facts
          t={t}
          facts={[
            { name: t(m.code), value: place.code },
            { name: t(m.county), value: <span lang="sv">{place.county}</span> },
            { name: t(m.mainTown), value: place.mainTown },
            { name: t(m.bodyNow), value: linkTo(body(false)) },
            { name: t(m.bodyThen), value: linkTo(body(true)) },
            ...participations.map((one) => ({
              name: t(m.participation, { year: String(one.year) }),
              value: t(one.municipalities.includes(place.code) ? m.named : m.notNamed),
            })),
          ]}
        />
      </Card>
      <Card title={t(m.nearest)}>
        <BoxList
          rows={props.nearest.map(({ place: near, distanceKm }) => ({
            title: <a href={page.link(routes.municipality.href({ code: near.code }))}>{near.name}</a>,
            action: <span class="num mut">{t(m.distance, { km: formatNumber(distanceKm, page.lang) })}</span>,
          }))}
        />
        <p class="xs mut">{t(m.distanceNote)}</p>
      </Card>
    </>
  );
}
