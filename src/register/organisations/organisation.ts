// What an organisation is: anyone who learns, teaches, brokers, decides or owns a project. One may be several kinds at once.
import { z } from 'zod';
import type { LocalText } from '../../platform/i18n.ts';
import { municipalityCode } from '../places/place.ts';
import { organisationNumber } from './organisation-number.ts';

export const ORGANISATION_ROLES = [
  'learningCentre',
  'employer',
  'provider',
  'regionalBody',
  'businessUnit',
  'projectOwner',
  'authority',
] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

/** R26. */
export const LEARNING_CENTRE_KINDS = [
  'larcentrum',
  'komvux',
  'competenceCentre',
  'campus',
  'jointBody',
] as const;

/** R24: not only schools. */
export const PROVIDER_KINDS = [
  'komvux',
  'higherVocational',
  'folkHighSchool',
  'studyAssociation',
  'university',
  'upperSecondary',
  'trainingCompany',
  'consultant',
  'tradeBody',
  'municipalUnit',
  'validationCentre',
  'civilSociety',
  'employer',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** R21. */
export const EMPLOYER_SECTORS = [
  'private',
  'municipal',
  'regional',
  'state',
  'civilSociety',
  'publiclyFundedPrivate',
] as const;

/** Kinds of one organisation; a joint body serves several municipalities, so `municipalities` is a list of SCB codes. */
export const organisationContent = z.object({
  name: z.string().trim().min(2).max(200),
  organisationNumber: organisationNumber.optional(),
  roles: z.array(z.enum(ORGANISATION_ROLES)).min(1),
  learningCentreKind: z.enum(LEARNING_CENTRE_KINDS).optional(),
  providerKind: z.enum(PROVIDER_KINDS).optional(),
  sector: z.enum(EMPLOYER_SECTORS).optional(),
  municipalities: z.array(municipalityCode).default([]),
  sniCode: z
    .string()
    .regex(/^\d{2}(\.\d{1,3})?$/)
    .optional(),
  sniVersion: z.enum(['2007', '2025']).optional(),
  employees: z.int().nonnegative().optional(),
  website: z.url().optional(),
  email: z.email().optional(),
  phone: z.string().optional(),
});
export type OrganisationContent = z.infer<typeof organisationContent>;

export type Organisation = OrganisationContent & {
  id: string;
  slug: string | undefined;
  about: LocalText | undefined;
  /** The house that answers for an employer's record. */
  ownerId: string | undefined;
  /** Where a fact was read. */
  source: LocalText | undefined;
  /** The year that a historic record speaks of; undefined for one that is kept current. */
  asOfYear: number | undefined;
  successorId: string | undefined;
  mergedInto: string | undefined;
  demo: boolean;
  version: number;
  /** Whether the one who reads may change it. */
  changeable: boolean;
};
