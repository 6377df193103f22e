// A project as open data: JSON for programs, and schema.org for search engines. Unknown facts are null, never left out.

import { z } from 'zod';
import { ORE_PER_KRONA } from '../../platform/format.ts';
import type { AttachmentFile } from './attachments/attachment-file.ts';
import {
  type BankPlace,
  coFinancingOre,
  type ProjectContact,
  type ProjectContent,
  projectDays,
  supportSharePercent,
} from './project.ts';

const text = z.object({ sv: z.string(), en: z.string().optional() });

/** Money in whole kronor or with öre as decimals; both days of `period` are part of the project. */
export const openProject = z.object({
  slug: z.string(),
  url: z.string(),
  title: text,
  lead: text.nullable(),
  programmePeriod: z.string(),
  programmeArea: z.string().nullable(),
  phase: z.string().nullable(),
  owner: z.string(),
  contact: z
    .object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() })
    .nullable(),
  grantedSupportSek: z.number().nullable(),
  totalBudgetSek: z.number().nullable(),
  supportSharePercent: z.number().nullable(),
  coFinancingSek: z.number().nullable(),
  period: z.object({ from: z.string(), to: z.string(), days: z.int() }).nullable(),
  region: z.string().nullable(),
  caseNumber: z.string().nullable(),
  projectNumber: z.string().nullable(),
  specificObjective: z.string().nullable(),
  unionSharePercent: z.number().nullable(),
  interventionType: z.string().nullable(),
  beneficiaryPostcode: z.string().nullable(),
  declaredMunicipalities: z.int().nullable(),
  namedMunicipalities: z.int(),
  municipalities: z.array(
    z.object({ code: z.string(), name: z.string(), countyCode: z.string(), county: z.string() }),
  ),
  sections: z.array(z.object({ heading: text, text })),
  partners: z.array(z.object({ name: z.string() })),
  actors: z.array(
    z.object({
      name: z.string(),
      municipalityCode: z.string().nullable(),
      linkSource: z.string().nullable(),
    }),
  ),
  attachments: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      file: z.object({ url: z.url(), name: z.string(), mediaType: z.string(), bytes: z.int() }).nullable(),
    }),
  ),
  source: z.object({ title: text, on: z.string().nullable(), address: z.string().nullable() }),
});
export type OpenProject = z.infer<typeof openProject>;

type Described = ProjectContent & {
  places: readonly BankPlace[];
  files: readonly AttachmentFile[];
  contact?: ProjectContact | undefined;
};

/** @param url the public address of the project's page */
export function describeOpenly(project: Described, url: string): OpenProject {
  const { contact, period } = project;
  return {
    slug: project.slug,
    url,
    title: project.title,
    lead: project.lead ?? null,
    programmePeriod: project.programmePeriod,
    programmeArea: project.programmeArea ?? null,
    phase: project.phase ?? null,
    owner: project.owner,
    contact: contact
      ? { name: contact.name ?? null, email: contact.email ?? null, phone: contact.phone ?? null }
      : null,
    grantedSupportSek: sek(project.grantedSupportOre),
    totalBudgetSek: sek(project.totalBudgetOre),
    supportSharePercent: supportSharePercent(project) ?? null,
    coFinancingSek: sek(coFinancingOre(project)),
    period: period ? { ...period, days: projectDays(period) ?? 0 } : null,
    region: project.region ?? null,
    caseNumber: project.caseNumber ?? null,
    projectNumber: project.projectNumber ?? null,
    specificObjective: project.specificObjective ?? null,
    unionSharePercent: project.unionSharePercent ?? null,
    interventionType: project.interventionType ?? null,
    beneficiaryPostcode: project.beneficiaryPostcode ?? null,
    declaredMunicipalities: project.declaredMunicipalities ?? null,
    namedMunicipalities: project.places.length,
    municipalities: project.places.map(({ code, name, countyCode, county }) => ({
      code,
      name,
      countyCode,
      county,
    })),
    sections: project.sections,
    partners: project.partners.map(({ name }) => ({ name })),
    actors: project.actors.map((actor) => ({
      name: actor.name,
      municipalityCode: actor.municipality ?? null,
      linkSource: actor.linkSource ?? null,
    })),
    attachments: project.attachments.map((one) => {
      const file = project.files.find(({ number }) => number === one.number);
      return { ...one, file: file ? openFile(file, url) : null };
    }),
    source: {
      title: project.source.title,
      on: project.source.on ?? null,
      address: project.source.address ?? null,
    },
  };
}

function openFile({ number, name, mediaType, size }: AttachmentFile, url: string) {
  return { url: `${url}/bilagor/${number}`, name, mediaType, bytes: size };
}

/** schema.org/Project with its grant; contact persons are never part of it. */
export function schemaOrgProject(project: Described, url: string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': url,
    url,
    name: project.title.sv,
    ...(project.lead ? { description: project.lead.sv } : {}),
    ...(project.period ? { foundingDate: project.period.from, dissolutionDate: project.period.to } : {}),
    parentOrganization: { '@type': 'Organization', name: project.owner },
    areaServed: project.places.map((place) => ({
      '@type': 'AdministrativeArea',
      name: place.name,
      identifier: place.code,
    })),
    funding: {
      '@type': 'MonetaryGrant',
      funder: { '@type': 'Organization', name: 'Europeiska socialfonden' },
      ...(project.grantedSupportOre === undefined
        ? {}
        : {
            amount: {
              '@type': 'MonetaryAmount',
              currency: 'SEK',
              value: project.grantedSupportOre / ORE_PER_KRONA,
            },
          }),
    },
  };
}

function sek(ore: number | undefined): number | null {
  return ore === undefined ? null : ore / ORE_PER_KRONA;
}
