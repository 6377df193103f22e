// The people and the need of domain.md §10, S2-1 to S2-3: a workshop in Lindesberg, its centre, and five providers.
// Schemas of the features describe themselves to the API; what extends them comes first.
import '@hono/zod-openapi';

import { needContent } from '../src/brokering/needs/need.ts';
import { draftNeed, openNeed } from '../src/brokering/needs/needs.service.ts';
import { offerContent } from '../src/brokering/offers/offer.ts';
import { addOffer } from '../src/brokering/offers/offer-changes.service.ts';
import { publishRequest } from '../src/brokering/requests/asking/requests.service.ts';
import { decideSpec, saveSpec, sendSpec } from '../src/brokering/requests/spec/spec.service.ts';
import { specContent } from '../src/brokering/requests/spec/spec.ts';
import type { Actor } from '../src/platform/work.ts';
import { registerMember } from '../src/register/accounts/accounts.service.ts';
import type { Role } from '../src/register/accounts/role.ts';
import { saveOrganisation } from '../src/register/organisations/organisations.service.ts';
import type { TestDatabase } from './database.ts';

const id = (group: number, n: number) =>
  `${group}0000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

export const ORGANISATIONS = {
  centre: id(1, 1),
  otherCentre: id(1, 2),
  employer: id(1, 3),
  commission: id(1, 4),
  courses: id(1, 5),
  bergsmannen: id(1, 6),
  consultant: id(1, 7),
  distance: id(1, 8),
  faraway: id(1, 9),
} as const;

const PROVIDERS = [
  ['commission', 'Lindesbergs uppdragsutbildning', 'municipalUnit'],
  ['courses', 'Skärtekniska Kurscentrum AB', undefined],
  ['bergsmannen', 'Yrkeshögskolan Bergsmannen', undefined],
  ['consultant', 'Spånkonsult Brask', 'consultant'],
  ['distance', 'Frässkolan på nätet', undefined],
] as const;

export const PEOPLE = {
  ahmed: { id: id(2, 1), name: 'Ahmed Saleh', role: 'broker', at: 'centre' },
  maria: { id: id(2, 2), name: 'Maria Lindqvist', role: 'centreHead', at: 'centre' },
  sara: { id: id(2, 3), name: 'Sara Annorstädes', role: 'broker', at: 'otherCentre' },
  johan: { id: id(2, 4), name: 'Johan Berg', role: 'employerContact', at: 'employer' },
  anna: { id: id(2, 5), name: 'Anna Uppdrag', role: 'providerCoordinator', at: 'commission' },
  bo: { id: id(2, 6), name: 'Bo Skär', role: 'providerCoordinator', at: 'courses' },
  lena: { id: id(2, 7), name: 'Lena Holm', role: 'providerCoordinator', at: 'bergsmannen' },
  far: { id: id(2, 8), name: 'Fia Fjärran', role: 'providerCoordinator', at: 'faraway' },
  admin: { id: id(2, 9), name: 'Agnes Drift', role: 'administrator', at: 'otherCentre' },
} as const satisfies Record<string, { id: string; name: string; role: Role; at: keyof typeof ORGANISATIONS }>;

export function as(name: keyof typeof PEOPLE): Actor {
  return { kind: 'person', personId: PEOPLE[name].id };
}

/** Fills the database; five providers meet the conditions of the need, one lies too far away. Returns the key of the need. */
export async function prepareRequestStory(db: TestDatabase): Promise<string> {
  const { centre, otherCentre, employer, faraway } = ORGANISATIONS;
  await db.run({ kind: 'operator' }, async (work) => {
    const save = (
      organisationId: string,
      content: Parameters<typeof saveOrganisation>[1]['content'],
      ownerId?: string,
    ) => saveOrganisation(work, { id: organisationId, content, ...(ownerId ? { ownerId } : {}) });
    await save(centre, { name: 'Lärcentrum Masugnen', roles: ['learningCentre'], municipalities: ['1885'] });
    await save(otherCentre, { name: 'Lärcentrum Två', roles: ['learningCentre'], municipalities: ['0380'] });
    const mail = 'info@bergslagens-precision.example.org';
    await save(
      employer,
      { name: 'Bergslagens Precision AB', roles: ['employer'], municipalities: ['1885'], email: mail },
      centre,
    );
    await save(faraway, { name: 'Fjärrskolan', roles: ['provider'], municipalities: ['0380'] });
    for (const [key, name, kind] of PROVIDERS)
      await save(ORGANISATIONS[key], {
        name,
        roles: ['provider'],
        municipalities: ['1885'],
        email: `${key}@example.org`,
        ...(kind ? { providerKind: kind } : {}),
      });
    for (const { id: personId, name, role, at } of Object.values(PEOPLE))
      await registerMember(work, {
        id: personId,
        name,
        email: `${personId}@example.org`,
        organisationId: ORGANISATIONS[at],
        role,
      });
    const offering = [...PROVIDERS.map(([key]) => [key, '1885'] as const), ['faraway', '0380'] as const];
    for (const [n, [key, place]] of offering.entries()) {
      const content = offerContent.parse({
        kind: 'course',
        title: { sv: `Programmera 5-axlig fräs hos ${key}` },
        description: { sv: 'Du programmerar femaxlig CNC-fräs på egen hand.' },
        municipalities: [place],
        form: 'onSite',
      });
      const offer = { id: id(3, n + 1), providerId: ORGANISATIONS[key], content };
      await addOffer(work, { ...offer, state: 'published', checkedOn: '2026-11-23' });
    }
  });
  const content = needContent.parse({
    title: 'Programmera 5-axlig maskin självständigt',
    criteria: {
      text: 'Sex operatörer ska programmera 5-axlig CNC-fräs självständigt.',
      municipality: '1885',
      maxDistanceKm: 60,
      targetLevel: 4,
      people: 6,
    },
  });
  return db.run(as('ahmed'), async (work) => {
    const key = await draftNeed(work, { ownerId: centre, organisationId: employer, content });
    await openNeed(work, key, 1);
    return key.toLowerCase();
  });
}

/** The specification of S2-2, approved by the employer; the same steps as the pages take. */
export async function approveSpec(db: TestDatabase, needKey: string): Promise<void> {
  const content = specContent.parse({
    title: 'Programmera 5-axlig maskin',
    goal: 'Ingen order ska gå förlorad för att någon är borta.',
    outcomes: [{ text: 'Programmera fem axlar' }, { text: 'Ställa maskinen' }],
    targetLevel: 4,
    people: 6,
    municipality: '1885',
    adaptations: ['captioning'],
    criteria: [
      { id: 'quality', weight: 50 },
      { id: 'price', weight: 30 },
      { id: 'delivery', weight: 20 },
    ],
  });
  await db.run(as('ahmed'), async (work) => {
    await saveSpec(work, needKey, 0, content);
    await sendSpec(work, needKey, 'http://localhost');
  });
  await db.run(as('johan'), (work) => decideSpec(work, needKey, { number: 1, approved: true, words: '' }));
}

/** Lets the deadline of a request pass in the eyes of the database. */
export async function letDeadlinePass(db: TestDatabase, requestKey: string): Promise<void> {
  await db.asOwner('alter table request disable trigger keep');
  await db.asOwner(
    `update request set published_at = now() - interval '2 days', deadline = now() - interval '1 second' where key = $1`,
    [requestKey.toUpperCase()],
  );
  await db.asOwner('alter table request enable trigger keep');
}

/** What a provider writes in the form of its proposal. */
export function proposalForm(price: number, version = 0) {
  return {
    version: String(version),
    'outcome.0': 'yes',
    'outcome.1': 'partly',
    'adaptation.captioning': 'yes',
    method: 'Handledd träning vid maskinen, hemligt upplägg 4711.',
    teachers: 'Två yrkeslärare med tolv års erfarenhet.',
    timeAndPlace: 'Efter skiftet, i er verkstad.',
    delivery: 'Sex onsdagar. Allt textas.',
    price: String(price),
  };
}

/** Publishes the approved specification to all five. Returns the key of the request. */
export async function publishStory(db: TestDatabase, needKey: string): Promise<string> {
  const deadline = new Date('2099-12-14T15:00:00Z');
  const publication = { deadline, hidesAsker: false, added: [], addedReason: '' };
  const { key } = await db.run(as('ahmed'), (work) =>
    publishRequest(
      work,
      needKey,
      publication,
      (request) => `http://localhost/forfragningar/${request.toLowerCase()}`,
    ),
  );
  return key.toLowerCase();
}
