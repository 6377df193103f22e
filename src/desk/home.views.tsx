// The first page: one question, and the ways into the region, the catalogue and the project bank.
import { formatNumber } from '../platform/format.ts';
import { messages as region } from '../register/organisations/region/region.messages.ts';
import type { RegionPlace } from '../register/organisations/region/region.ts';
import type { ParticipationFact } from '../register/places/participation.ts';
import { routes } from '../routes.ts';
import { MiniTileMap } from '../ui/chart/tile-map.views.tsx';
import type { Page } from '../ui/page.ts';
import { PublicPage } from '../ui/public-page.views.tsx';
import { Figures } from '../ui/show/notes.views.tsx';
import { home as m, nav } from './desk.messages.ts';

type Props = {
  page: Page;
  places: readonly RegionPlace[];
  /** Counties with a municipality in the region. */
  counties: number;
  /** What took part in 2009, when it is known. */
  participation: ParticipationFact | undefined;
  centres: number;
  offers: number;
};

export function HomePage(props: Props) {
  const { page } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.title)} description={t(m.lead)} hero={<Top {...props} />}>
      <div class="b-ways">
        <Way page={page} href={routes.newNeed.href()} title={t(m.tellUs)} text={t(m.tellUsText)} />
        <Way page={page} href={routes.catalogue.href()} title={t(nav.catalogue)} text={t(m.catalogueText)} />
        <Way
          page={page}
          href={routes.region.href()}
          title={t(m.regionTitle)}
          text={t(m.regionText, { municipalities: props.places.length, counties: props.counties })}
        />
        <Way page={page} href={routes.bank.href()} title={t(m.projectTitle)} text={t(m.projectText)} />
      </div>
    </PublicPage>
  );
}

function Top(props: Props) {
  return (
    <div class="b-hero">
      <div class="wrap b-hero-parts">
        <Question page={props.page} />
        <Region {...props} />
      </div>
    </div>
  );
}

function Question({ page }: { page: Page }) {
  return (
    <div>
      <h1 class="ds-heading">{page.t(m.title)}</h1>
      <p class="lead">{page.t(m.lead)}</p>
      <form action={page.link(routes.match.href())} class="b-ask">
        <label class="ds-label" for="ask">
          {page.t(m.search)}
        </label>
        <p id="ask-help" class="mut sm">
          {page.t(m.searchHelp)}
        </p>
        <textarea
          id="ask"
          name="text"
          class="ds-input"
          rows={3}
          maxlength={5000}
          required
          aria-describedby="ask-help"
        />
        <button type="submit" class="ds-button">
          {page.t(m.searchAction)}
        </button>
      </form>
    </div>
  );
}

/** Where Brygga is, in figures that can be looked up: what is not known stays unknown. */
function Region(props: Props) {
  const { page, places, participation } = props;
  const { t } = page;
  const withCentre = places.filter((place) => place.centres > 0);
  const finding = t(m.mapFinding, { n: withCentre.length, total: places.length });
  const tiles = places.flatMap(({ code, name, tile }) => (tile ? [{ code, name, ...tile }] : []));
  return (
    <aside class="b-where" aria-label={t(m.regionTitle)}>
      {tiles.length > 0 ? (
        <MiniTileMap label={finding} tiles={tiles} marked={new Set(withCentre.map(({ code }) => code))} />
      ) : null}
      <p class="med">{finding}</p>
      <p class="mut sm">
        {t(m.mapNote)} <a href={page.link(routes.region.href())}>{t(m.mapLink)}</a>
      </p>
      <p class="sm">
        <a href={page.link(routes.unmetDemand.href())}>{t(m.demandLink)}</a>
      </p>
      <Figures
        figures={[
          { value: formatNumber(props.offers, page.lang), text: t(m.offersFigure) },
          { value: formatNumber(props.centres, page.lang), text: t(m.centresFigure) },
          ...(participation
            ? [
                {
                  value: String(participation.declaredMunicipalities),
                  text: t(region.declaredFigure, {
                    year: String(participation.year),
                    named: participation.municipalities.length,
                  }),
                },
              ]
            : []),
        ]}
      />
    </aside>
  );
}

function Way(props: { page: Page; href: string; title: string; text: string }) {
  return (
    <section class="ds-card">
      <h2 class="ds-heading">
        <a href={props.page.link(props.href)}>{props.title}</a>
      </h2>
      <p>{props.text}</p>
    </section>
  );
}
