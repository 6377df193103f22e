// The facts column of a project's page: what is known of it, where it is, who takes part.

import type { Child } from 'hono/jsx';
import { formatNumber, formatOre } from '../../platform/format.ts';
import { routes } from '../../routes.ts';
import { MiniTileMap } from '../../ui/chart/tile-map.views.tsx';
import type { Page } from '../../ui/page.ts';
import { ButtonLink, PrintButton } from '../../ui/show/button.views.tsx';
import { type Fact, Facts } from '../../ui/show/facts.views.tsx';
import { Disclosure } from '../../ui/show/notes.views.tsx';
import type { AttachmentFile } from './attachments/attachment-file.ts';
import { messages as m } from './bank.messages.ts';
import {
  type BankPlace,
  coFinancingOre,
  type ProjectContact,
  type ProjectContent,
  supportSharePercent,
} from './project.ts';

export type RegionPlace = BankPlace & { tile: { column: number; row: number } | undefined };

export type ProjectProps = {
  page: Page;
  project: ProjectContent & {
    places: readonly BankPlace[];
    contact: ProjectContact | undefined;
    demo: boolean;
    files: readonly AttachmentFile[];
  };
  /** All municipalities of the project's region. */
  region: readonly RegionPlace[];
  regionalBodies: ReadonlyMap<string, readonly string[]>;
  schemaOrg: Record<string, unknown>;
};

export function Side(props: ProjectProps) {
  const { page, project } = props;
  const { t } = page;
  const params = { slug: project.slug };
  return (
    <>
      <div class="acts">
        <PrintButton small>{t(m.print)}</PrintButton>
        <ButtonLink
          small
          plain
          variant="secondary"
          icon="download"
          href={page.link(routes.bankProjectPdf.href(params))}
        >
          {t(m.pdf)}
        </ButtonLink>
        <ButtonLink small plain variant="secondary" icon="code" href={routes.bankProjectJson.href(params)}>
          {t(m.json)}
        </ButtonLink>
      </div>
      <Facts t={t} facts={factsOf(page, project)} />
      <WhereMap {...props} />
      <Parties {...props} />
    </>
  );
}

/** Facts of both generations of programmes; a missing one says so. */
export function factsOf(
  page: Pick<Page, 't' | 'lang'>,
  project: ProjectContent & { contact: ProjectContact | undefined },
): Fact[] {
  const { t, lang } = page;
  const share = supportSharePercent(project);
  const others = coFinancingOre(project);
  return [
    { name: t(m.owner), value: asSwedish(project.owner) },
    { name: t(m.programmePeriod), value: project.programmePeriod },
    { name: t(m.programme), value: asSwedish(project.programmeArea) },
    { name: t(m.phase), value: asSwedish(project.phase) },
    { name: t(m.region), value: asSwedish(project.region) },
    { name: t(m.coFinancing), value: coFinancingText(page, others, share) },
    { name: t(m.caseNumber), value: project.caseNumber },
    { name: t(m.projectNumber), value: project.projectNumber },
    { name: t(m.specificObjective), value: asSwedish(project.specificObjective) },
    {
      name: t(m.unionShare),
      value:
        project.unionSharePercent === undefined
          ? undefined
          : t(m.percent, { n: formatNumber(project.unionSharePercent, lang, 0) }),
    },
    { name: t(m.interventionType), value: asSwedish(project.interventionType) },
    { name: t(m.postcode), value: project.beneficiaryPostcode },
    { name: t(m.contact), value: contactText(page, project.contact) },
  ];
}

/** Official names are not translated, so a screen reader must know that they are Swedish. */
function asSwedish(name: string | undefined): Child {
  return name === undefined ? undefined : <span lang="sv">{name}</span>;
}

function coFinancingText(
  page: Pick<Page, 't' | 'lang'>,
  ore: number | undefined,
  share: number | undefined,
): string | undefined {
  if (ore === undefined || share === undefined) return undefined;
  const amount = formatOre(ore, page.lang);
  if (ore === 0) return page.t(m.coFinancingWhole, { amount });
  return page.t(m.coFinancingPart, {
    amount,
    share: formatNumber(share, page.lang, share % 1 === 0 ? 0 : 1),
  });
}

function contactText(page: Pick<Page, 't'>, contact: ProjectContact | undefined): Child {
  if (!contact) return page.t(m.contactHidden);
  return [contact.name, contact.email, contact.phone].filter((part) => part !== undefined).join(', ');
}

function WhereMap(props: ProjectProps) {
  const { page, project, region } = props;
  const tiles = region.flatMap(({ code, name, tile }) => (tile ? [{ code, name, ...tile }] : []));
  if (tiles.length === 0) return null;
  const count = { n: project.places.length, total: region.length };
  return (
    <div class="stack">
      <MiniTileMap
        label={page.t(m.mapLabel, count)}
        tiles={tiles}
        marked={new Set(project.places.map((place) => place.code))}
      />
      <p class="sm mut">{page.t(m.mapNote, count)}</p>
    </div>
  );
}

function Parties({ page, project, region }: ProjectProps) {
  const { t } = page;
  const placeOf = (code: string | undefined) => region.find((place) => place.code === code)?.name;
  const actors = project.actors.map((actor) => {
    const place = placeOf(actor.municipality);
    return place ? t(m.actorPlace, { name: actor.name, place }) : actor.name;
  });
  const sourced = project.actors.filter((actor) => actor.linkSource);
  return (
    <>
      <Facts
        t={t}
        facts={[
          { name: t(m.partners), value: nameList(project.partners.map((one) => one.name)) },
          { name: t(m.actors), value: nameList(actors) },
        ]}
      />
      {sourced.length > 0 ? (
        <Disclosure summary={t(m.actorSources)}>
          <ul lang={page.lang === 'sv' ? undefined : 'sv'}>
            {sourced.map((actor) => (
              <li>{`${actor.name}: ${actor.linkSource}`}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function nameList(names: readonly string[]): Child {
  if (names.length === 0) return undefined;
  return (
    <ul class="plain" lang="sv">
      {names.map((name) => (
        <li>{name}</li>
      ))}
    </ul>
  );
}

export function money(ore: number | undefined, page: Page): string | undefined {
  return ore === undefined ? undefined : formatOre(ore, page.lang);
}
