// The public page of one project: four figures, the text, the municipalities by county, the facts.
import type { Child } from 'hono/jsx';
import { formatDate, formatNumber, formatOre } from '../../platform/format.ts';
import { type LocalText, localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { MiniTileMap } from '../../ui/chart/tile-map.views.tsx';
import { JsonLd } from '../../ui/json-ld.views.tsx';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { ButtonLink, PrintButton } from '../../ui/show/button.views.tsx';
import { type Fact, Facts } from '../../ui/show/facts.views.tsx';
import { Columns, Hero, Section } from '../../ui/show/heading.views.tsx';
import { Disclosure, Figures, Local } from '../../ui/show/notes.views.tsx';
import { messages as m } from './bank.messages.ts';
import {
  type BankPlace,
  type CountyShare,
  coFinancingOre,
  type ProjectContact,
  type ProjectContent,
  projectDays,
  rollUpCounties,
  supportSharePercent,
  unnamedMunicipalities,
} from './project.ts';
import { textBlocks } from './text-block.ts';

export type RegionPlace = BankPlace & { tile: { column: number; row: number } | undefined };

export type ProjectProps = {
  page: Page;
  project: ProjectContent & {
    places: readonly BankPlace[];
    contact: ProjectContact | undefined;
    demo: boolean;
  };
  /** All municipalities of the project's region. */
  region: readonly RegionPlace[];
  regionalBodies: ReadonlyMap<string, readonly string[]>;
  schemaOrg: Record<string, unknown>;
};

export function ProjectPage(props: ProjectProps) {
  const { page, project } = props;
  const title = localText(project.title, page.lang).text;
  return (
    <PublicPage
      page={{ ...page, demo: project.demo }}
      title={title}
      description={project.lead ? localText(project.lead, page.lang).text : undefined}
      head={<JsonLd data={props.schemaOrg} />}
      hero={<ProjectHero {...props} title={title} />}
    >
      <Columns wide main={<Story {...props} />} side={<Side {...props} />} />
      <p class="mut sm b-source">
        {page.t(m.source, { source: localText(project.source.title, page.lang).text })}
      </p>
    </PublicPage>
  );
}

function ProjectHero(props: ProjectProps & { title: string }) {
  const { page, project } = props;
  const { t, lang } = page;
  const days = projectDays(project.period);
  const missing = t(m.missingFact);
  return (
    <Hero
      page={page}
      title={props.title}
      crumbs={[
        { text: t(m.bankShort), href: page.link(routes.bank.href()) },
        ...(project.region
          ? [{ text: project.region, href: page.link(routes.bank.href({ region: project.region })) }]
          : []),
        { text: props.title },
      ]}
      lead={project.lead ? <Local text={project.lead} lang={lang} t={t} /> : undefined}
    >
      <Figures
        figures={[
          { value: money(project.grantedSupportOre, page) ?? missing, text: t(m.grantedSupportLow) },
          { value: money(project.totalBudgetOre, page) ?? missing, text: t(m.totalBudgetLow) },
          {
            value: days === undefined ? missing : t(m.days, { n: days }),
            text: project.period
              ? t(m.fromTo, {
                  from: formatDate(project.period.from, lang),
                  to: formatDate(project.period.to, lang),
                })
              : t(m.period),
          },
          municipalityFigure(props),
        ]}
      />
    </Hero>
  );
}

function municipalityFigure({ page, project }: ProjectProps): { value: string; text: string } {
  const unnamed = unnamedMunicipalities(project);
  const named = project.places.length;
  return {
    value: page.t(m.municipalityCount, { n: project.declaredMunicipalities ?? named }),
    text:
      unnamed === undefined
        ? page.t(m.noneDeclared)
        : unnamed === 0
          ? page.t(m.allNamed)
          : page.t(m.namedOfDeclared, { n: named }),
  };
}

function Story(props: ProjectProps) {
  const { page, project } = props;
  return (
    <>
      {project.sections.map((section, index) => (
        <Section id={`s-${index + 1}`} title={<Local text={section.heading} lang={page.lang} t={page.t} />}>
          <Prose text={section.text} page={page} />
        </Section>
      ))}
      <Municipalities {...props} />
      {project.attachments.length > 0 ? (
        <Section id="attachments" title={page.t(m.attachments)}>
          <ul>
            {project.attachments.map((one) => (
              <li>{page.t(m.attachment, one)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Prose(props: { text: LocalText; page: Page }) {
  const { text, lang } = localText(props.text, props.page.lang);
  return (
    <div class="stack b-prose" lang={lang === props.page.lang ? undefined : lang}>
      {textBlocks(text).map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        ) : (
          <p>{block.text}</p>
        ),
      )}
    </div>
  );
}

function Municipalities(props: ProjectProps) {
  const { page, project } = props;
  const counties = rollUpCounties(project.places, props.region);
  return (
    <Section id="municipalities" title={page.t(m.municipalities)}>
      <div class="stack">
        <Discrepancy {...props} />
        <dl class="kv">
          {counties.map((county) => (
            <div>
              <dt>
                <strong>{county.name}</strong>{' '}
                {page.t(m.countyShare, { n: county.named.length, total: county.total })}
              </dt>
              <dd>{namesOf(props, county)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

function namesOf({ page, project, regionalBodies }: ProjectProps, county: CountyShare): string {
  if (county.named.length > 0) return county.named.map((place) => place.name).join(', ');
  const bodies = (regionalBodies.get(county.code) ?? []).map((body) => body.toLowerCase());
  const partner = project.partners.find((one) => bodies.includes(one.name.toLowerCase()));
  return partner ? page.t(m.noneNamedPartner, { body: partner.name }) : page.t(m.noneNamed);
}

/** Shown as a sentence of its own: the difference is kept, never explained away (R18). */
function Discrepancy({ page, project }: ProjectProps) {
  const unnamed = unnamedMunicipalities(project);
  if (unnamed === undefined || unnamed === 0) return null;
  const values = { declared: project.declaredMunicipalities ?? 0, named: project.places.length, n: unnamed };
  return <p>{page.t(unnamed > 0 ? m.discrepancy : m.discrepancyMore, values)}</p>;
}

function Side(props: ProjectProps) {
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
function factsOf(page: Pick<Page, 't' | 'lang'>, project: ProjectProps['project']): Fact[] {
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

function money(ore: number | undefined, page: Page): string | undefined {
  return ore === undefined ? undefined : formatOre(ore, page.lang);
}
