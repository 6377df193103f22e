// The region: figures, the map by one question at a time, and the counties as a table.
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { type MapTile, TileMap } from '../../../ui/chart/tile-map.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { withQuery } from '../../../ui/query.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Card, Section } from '../../../ui/show/heading.views.tsx';
import { ChoiceChips } from '../../../ui/show/list.views.tsx';
import { Alert, Figures } from '../../../ui/show/notes.views.tsx';
import { type Column, DataTable, NoValue, RowTitle } from '../../../ui/show/table.views.tsx';
import { type ParticipationFact, participationDiscrepancy } from '../../places/participation.ts';
import type { Organisation } from '../organisation.ts';
import { RegisterPage } from '../register-page.views.tsx';
import { messages as m } from './region.messages.ts';
import { type CountyLine, centreLevel, type RegionPlace, sumByCounty } from './region.ts';

export type RegionView = 'deltog' | 'larcentrum';

export type RegionProps = {
  page: Page;
  places: readonly RegionPlace[];
  participation: ParticipationFact | undefined;
  /** Learning centres that are kept current. */
  centres: number;
  /** Regional bodies of now and then. */
  bodies: readonly Organisation[];
  view: RegionView;
  /** The level that alone stands out. */
  chosen: number | undefined;
};

export function RegionPage(props: RegionProps) {
  const { page, places } = props;
  const { t } = page;
  const counties = sumByCounty(places);
  const withCentre = places.filter((place) => place.centres > 0).length;
  const lead = t(m.lead, { places: places.length, counties: counties.length, centres: withCentre });
  return (
    <RegisterPage page={page} title={t(m.title)} lead={lead} crumbs={[{ text: t(m.region) }]}>
      <Figures figures={figuresOf(props, withCentre)} />
      <Discrepancy {...props} />
      <RegionMap {...props} />
      <Section id="counties" title={t(m.counties)}>
        <div class="stack">
          <DataTable t={t} caption={t(m.counties)} columns={countyColumns(props)} rows={counties} />
          <WhiteSpots {...props} counties={counties} />
        </div>
      </Section>
      <Sources {...props} />
    </RegisterPage>
  );
}

function figuresOf({ page, places, participation, centres }: RegionProps, withCentre: number) {
  const { t } = page;
  const taking = participation && {
    value: String(participation.declaredMunicipalities),
    text: t(m.declaredFigure, {
      year: String(participation.year),
      named: participation.municipalities.length,
    }),
  };
  return [
    { value: String(places.length), text: t(m.placesFigure) },
    ...(taking ? [taking] : []),
    { value: String(centres), text: t(m.centresFigure) },
    { value: String(withCentre), text: t(m.withCentreFigure) },
  ];
}

/** The difference stands there as what it is: unknown (R18). */
function Discrepancy({ page, participation }: RegionProps) {
  if (!participation) return null;
  const n = participationDiscrepancy(participation);
  if (n <= 0) return null;
  const values = {
    declared: participation.declaredMunicipalities,
    named: participation.municipalities.length,
  };
  return (
    <Alert tone="warning" title={page.t(m.discrepancyTitle, values)}>
      {page.t(m.discrepancy, { n })}{' '}
      <a href={page.link(routes.bankProject.href({ slug: participation.slug }))}>
        {page.t(m.readProject, { year: String(participation.year) })}
      </a>
    </Alert>
  );
}

function RegionMap(props: RegionProps) {
  const { page, participation, view } = props;
  const { t } = page;
  const path = page.link(routes.region.href());
  return (
    <Card title={finding(props)}>
      <div class="stack">
        <ChoiceChips
          label={t(m.show)}
          choices={[
            ...(participation
              ? [
                  {
                    text: t(m.showParticipation, { year: String(participation.year) }),
                    href: path,
                    current: view === 'deltog',
                  },
                ]
              : []),
            {
              text: t(m.showCentres),
              href: withQuery(path, {}, { visa: 'larcentrum' }),
              current: view === 'larcentrum',
            },
          ]}
        />
        <TileMap
          t={t}
          label={finding(props)}
          tiles={tilesOf(props)}
          statuses={statusesOf(props)}
          chosen={props.chosen}
          filterHref={(level) =>
            withQuery(
              path,
              { visa: view === 'larcentrum' ? view : undefined },
              { niva: level === undefined ? undefined : String(level) },
            )
          }
        />
      </div>
    </Card>
  );
}

function finding({ page, places, participation, view }: RegionProps): string {
  const total = places.length;
  if (view === 'larcentrum' || !participation) {
    return page.t(m.centresFinding, { n: places.filter((place) => place.centres > 0).length, total });
  }
  const named = participation.municipalities.length;
  return page.t(m.participationFinding, { named, total, year: String(participation.year) });
}

function statusesOf({ page, view }: RegionProps): string[] {
  const levels =
    view === 'larcentrum' ? [m.noCentre, m.oneCentre, m.severalCentres] : [m.notNamed, m.named, m.actor];
  return levels.map((level) => page.t(level));
}

function tilesOf({ page, places, view }: RegionProps): MapTile[] {
  return places.flatMap(({ tile, code, name, county, ...place }) =>
    tile
      ? [
          {
            ...tile,
            code,
            name,
            county,
            status: view === 'larcentrum' ? centreLevel(place.centres) : place.participation,
            href: page.link(routes.municipality.href({ code })),
          },
        ]
      : [],
  );
}

function countyColumns(props: RegionProps): Column<CountyLine>[] {
  const { page, participation } = props;
  const { t } = page;
  const share = (n: number, line: CountyLine) => t(m.ofTotal, { n, total: line.municipalities });
  const named: Column<CountyLine>[] = participation
    ? [
        {
          head: t(m.namedIn, { year: String(participation.year) }),
          cell: (line) => share(line.named, line),
          numeric: true,
          phoneLabel: true,
        },
      ]
    : [];
  return [
    { head: t(m.county), cell: (line) => <RowTitle title={<span lang="sv">{line.name}</span>} /> },
    ...named,
    {
      head: t(m.withCentre),
      cell: (line) => share(line.withCentre, line),
      numeric: true,
      phoneLabel: true,
    },
    {
      head: t(m.bodyNow),
      cell: (line) => <BodyName {...props} body={bodyOf(props, line, 'now')} />,
      phoneLabel: true,
    },
    {
      head: t(m.bodyThen),
      cell: (line) => <BodyName {...props} body={bodyOf(props, line, 'then')} />,
      phoneLabel: true,
    },
  ];
}

function bodyOf({ bodies }: RegionProps, line: CountyLine, when: 'now' | 'then'): Organisation | undefined {
  return bodies.find(
    (body) =>
      (body.asOfYear === undefined) === (when === 'now') &&
      body.municipalities.some((code) => code.startsWith(line.code)),
  );
}

function BodyName({ page, body }: RegionProps & { body: Organisation | undefined }) {
  if (!body) return <NoValue t={page.t} />;
  return (
    <a lang="sv" href={page.link(routes.organisation.href({ id: body.id }))}>
      {body.name}
    </a>
  );
}

/** Counties whose body was a partner though none of their municipalities is named. */
function WhiteSpots(props: RegionProps & { counties: readonly CountyLine[] }) {
  const { page, participation } = props;
  if (!participation) return null;
  const spots = props.counties.filter((line) => line.named === 0 && bodyOf(props, line, 'then'));
  return (
    <>
      {spots.map((line) => (
        <p class="sm mut">
          {page.t(m.whiteSpots, { county: line.name, body: bodyOf(props, line, 'then')?.name ?? '' })}
        </p>
      ))}
    </>
  );
}

function Sources({ page, participation }: RegionProps) {
  const { t } = page;
  return (
    <div class="stack">
      <div class="acts">
        <ButtonLink small plain variant="secondary" icon="download" href={routes.municipalitiesCsv.href()}>
          {t(m.csv)}
        </ButtonLink>
        <ButtonLink small plain variant="secondary" icon="code" href={routes.municipalitiesJson.href()}>
          {t(m.json)}
        </ButtonLink>
      </div>
      <p class="sm mut">
        {t(m.placeSource)}{' '}
        {participation ? t(m.source, { source: localText(participation.source, page.lang).text }) : null}
      </p>
    </div>
  );
}
