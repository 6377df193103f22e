// From a page as it was read to a project of the bank. Only what the page says: no link, text or translation is added.
import { ORE_PER_KRONA } from '../../platform/format.ts';
import type { Problem } from '../../platform/result.ts';
import { slugOf } from '../../platform/slug.ts';
import type { PageAttachment } from './page/page-lists.ts';
import type { ProjectPage } from './page/project-page.ts';
import { type ProjectContent, programmePeriodAt, projectContent } from './project.ts';

export type PageProject = { ok: true; content: ProjectContent } | { ok: false; problems: Problem[] };

/**
 * A project needs a title, an owner and a period to be found again; without one of them the page is not stored.
 *
 * @param readOn the day of the import, told as the date of the source
 */
export function projectFromPage(
  page: ProjectPage,
  attachments: readonly PageAttachment[],
  readOn: string,
): PageProject {
  const { title, owner, period } = page;
  if (title === null || owner === null || period === null) return { ok: false, problems: missing(page) };
  const content = {
    slug: slugOf(title, 'projekt'),
    title: { sv: title },
    lead: leadOf(page),
    programmePeriod: programmePeriodAt(period.from),
    programmeArea: page.programmeArea ?? undefined,
    phase: page.phase ?? undefined,
    owner,
    grantedSupportOre: ore(page.grantedSupportSek),
    totalBudgetOre: ore(page.totalBudgetSek),
    period,
    region: page.region ?? undefined,
    declaredMunicipalities: page.declaredMunicipalities ?? undefined,
    municipalities: page.municipalities.map((place) => place.code),
    sections: page.sections.map(({ heading, text }) => ({ heading: { sv: heading }, text: { sv: text } })),
    partners: page.partners.map((name) => ({ name })),
    actors: page.actors.map((name) => ({ name })),
    attachments: attachments.map(({ number, title: name }) => ({ number, title: name })),
    source: {
      title: {
        sv: 'Projektets publika sida, inläst ur fil',
        en: "The project's public page, read from a file",
      },
      on: readOn,
    },
  };
  const parsed = projectContent.safeParse(content);
  if (parsed.success) return { ok: true, content: parsed.data };
  const text = 'Det beviljade stödet är större än hela budgeten. Rätta filen och läs in den igen.';
  const en = 'The granted support is larger than the whole budget. Correct the file and import it again.';
  return { ok: false, problems: [{ field: 'grantedSupportSek', message: { sv: text, en } }] };
}

function missing(page: ProjectPage): Problem[] {
  const needed = [
    ['title', page.title, { sv: 'Sidan saknar rubrik.', en: 'The page has no title.' }],
    ['owner', page.owner, { sv: 'Sidan saknar projektägare.', en: 'The page has no project owner.' }],
    ['period', page.period, { sv: 'Sidan saknar projektperiod.', en: 'The page has no project period.' }],
  ] as const;
  return needed.flatMap(([field, value, message]) => (value === null ? [{ field, message }] : []));
}

/** The summary stands on top when it is short enough for that. */
function leadOf(page: ProjectPage): { sv: string } | undefined {
  const summary = page.sections.find((section) => section.heading.toLowerCase() === 'sammanfattning')?.text;
  return summary && summary.length <= 400 && !summary.includes('\n') ? { sv: summary } : undefined;
}

function ore(sek: number | null): number | undefined {
  return sek === null ? undefined : sek * ORE_PER_KRONA;
}
