// What a project in the public bank is: the facts of several programme periods in one model, and what follows from them.
// A field that the project's period did not have is undefined; pages then say that it is missing.
import { z } from 'zod';
import { municipalityCode } from '../../register/places/place.ts';
import { type Period, periodDays } from './page/page-values.ts';

const localText = z.object({ sv: z.string().min(1), en: z.string().min(1).optional() });
const localDate = z.iso.date();

/** A partner or actor as the project names it. A link to a municipality is a finding of its own and names its source. */
const party = z
  .object({
    name: z.string().min(1),
    municipality: municipalityCode.optional(),
    linkSource: z.string().min(1).optional(),
  })
  .refine((one) => (one.municipality === undefined) === (one.linkSource === undefined), {
    message: 'A link to a municipality names its source',
  });

/** Money in öre; `period` counts both days; `municipalities` are the named ones, as SCB codes. */
export const projectContent = z
  .object({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: localText,
    lead: localText.optional(),
    programmePeriod: z.string(),
    programmeArea: z.string().optional(),
    phase: z.string().optional(),
    owner: z.string().min(1),
    grantedSupportOre: z.int().nonnegative().optional(),
    totalBudgetOre: z.int().nonnegative().optional(),
    period: z.object({ from: localDate, to: localDate }).optional(),
    region: z.string().optional(),
    caseNumber: z.string().optional(),
    projectNumber: z.string().optional(),
    specificObjective: z.string().optional(),
    unionSharePercent: z.number().min(0).max(100).optional(),
    interventionType: z.string().optional(),
    beneficiaryPostcode: z.string().optional(),
    declaredMunicipalities: z.int().nonnegative().optional(),
    municipalities: z.array(municipalityCode).default([]),
    sections: z.array(z.object({ heading: localText, text: localText })).default([]),
    partners: z.array(party).default([]),
    actors: z.array(party).default([]),
    attachments: z.array(z.object({ number: z.int(), title: z.string() })).default([]),
    source: z.object({ title: localText, on: z.string().optional(), address: z.string().optional() }),
  })
  .refine((one) => (one.grantedSupportOre ?? 0) <= (one.totalBudgetOre ?? Number.POSITIVE_INFINITY), {
    message: 'The support is at most the total budget',
    path: ['grantedSupportOre'],
  });
export type ProjectContent = z.infer<typeof projectContent>;

export type ProjectContact = {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
};

/** A contact person with the terms of publishing, when there are any. */
export type StoredContact = ProjectContact & {
  purpose?: string | undefined;
  publishedUntil?: string | undefined;
};

/** A contact as an editor writes it; without terms the public does not see it. */
export type ContactChange = ProjectContact & { publish?: { purpose: string; until: string } | undefined };
/** What an editor writes of a project; its address is made from the title. */
export type ProjectChange = { content: Omit<ProjectContent, 'slug'>; contact: ContactChange };

type Money = Pick<ProjectContent, 'grantedSupportOre' | 'totalBudgetOre'>;

/** The part of the budget that the support covers, in percent with one decimal; undefined when either is unknown or 0. */
export function supportSharePercent(project: Money): number | undefined {
  const { grantedSupportOre: support, totalBudgetOre: total } = project;
  if (support === undefined || !total) return undefined;
  return Math.round((support / total) * 1000) / 10;
}

/** What others than the fund pay, in öre; undefined when either sum is unknown. */
export function coFinancingOre(project: Money): number | undefined {
  const { grantedSupportOre: support, totalBudgetOre: total } = project;
  return support === undefined || total === undefined ? undefined : total - support;
}

/** Days of the project, both ends counted. */
export function projectDays(period: Period | undefined): number | undefined {
  return period && periodDays(period);
}

/** How many more municipalities the project says than it names; undefined when it says no number (R18). */
export function unnamedMunicipalities(project: {
  declaredMunicipalities?: number | undefined;
  municipalities: readonly unknown[];
}): number | undefined {
  return project.declaredMunicipalities === undefined
    ? undefined
    : project.declaredMunicipalities - project.municipalities.length;
}

export type BankPlace = { code: string; name: string; countyCode: string; county: string };
export type CountyShare = { code: string; name: string; named: BankPlace[]; total: number };

/**
 * The named municipalities under their counties: every county of `region` is there, also one without any,
 * the fullest first, then by name. Sums over counties equal the number of named ones.
 */
export function rollUpCounties(named: readonly BankPlace[], region: readonly BankPlace[]): CountyShare[] {
  const counties = new Map<string, CountyShare>();
  const countyOf = (place: BankPlace): CountyShare => {
    const known = counties.get(place.countyCode);
    const county = known ?? { code: place.countyCode, name: place.county, named: [], total: 0 };
    counties.set(place.countyCode, county);
    return county;
  };
  for (const place of region) countyOf(place).total += 1;
  for (const place of named) countyOf(place).named.push(place);
  return [...counties.values()].sort(
    (a, b) => b.named.length - a.named.length || a.name.localeCompare(b.name, 'sv'),
  );
}

/** The fund's programme period in which a project of that first day was granted; source: domain.md §5. */
export function programmePeriodAt(on: string): string {
  const year = Number(on.slice(0, 4));
  if (year < 2007) return '2000–2006';
  if (year < 2014) return '2007–2013';
  return year < 2021 ? '2014–2020' : '2021–2027';
}
