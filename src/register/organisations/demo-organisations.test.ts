import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { organisationContent } from './organisation.ts';

const demoFolder = join(import.meta.dirname, '../../../db/reference/demo');
/** Regional bodies are reference facts, not demo data; people of the demo may still work there. */
const REGIONAL_BODIES = ['region-orebro-lan', 'region-sormland'];

const demoId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const fictional = z.url({ hostname: /\.example\.org$/ });
const demoOrganisation = organisationContent.extend({ id: demoId, website: fictional }).strict();
const demoPerson = z.strictObject({
  id: demoId,
  name: z.string().regex(/^\S+ \S+$/),
  email: z.email().regex(/@brygga\.example\.org$/),
  title: z.strictObject({ sv: z.string(), en: z.string() }),
  role: z.enum([
    'broker',
    'centreHead',
    'businessDeveloper',
    'employerContact',
    'providerCoordinator',
    'regionalDeveloper',
    'projectLeader',
    'participant',
    'decisionMaker',
    'administrator',
  ]),
  organisation: demoId,
  language: z.enum(['sv', 'en']),
});

const organisations = readLines('organisations.jsonl').map((line) => demoOrganisation.parse(line));
const people = readLines('people.jsonl').map((line) => demoPerson.parse(line));
const providerIds = readLines('providers.jsonl').map((line) => z.object({ id: demoId }).parse(line).id);

test('learning centres, business units and employers of all sectors are there', () => {
  const withRole = (role: string) => organisations.filter(({ roles }) => roles.some((each) => each === role));
  expect(withRole('learningCentre').length).toBeGreaterThanOrEqual(24);
  expect(withRole('businessUnit').length).toBeGreaterThanOrEqual(10);
  expect(withRole('employer').length).toBeGreaterThanOrEqual(40);
  expect(new Set(withRole('employer').map(({ sector }) => sector)).size).toBe(6);
  expect(new Set(withRole('learningCentre').map((centre) => centre.learningCentreKind)).size).toBe(5);
});

test('ids and names are unique, also beside the providers', () => {
  const ids = [...organisations.map(({ id }) => id), ...providerIds];
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(organisations.map(({ name }) => name)).size).toBe(organisations.length);
});

test('no organisation number is given, so none can be that of a real company', () => {
  expect(organisations.filter(({ organisationNumber }) => organisationNumber)).toEqual([]);
});

test('an organisation that is an employer says which sector and where', () => {
  const employers = organisations.filter(({ roles }) => roles.includes('employer'));
  expect(employers.filter(({ sector, municipalities }) => !sector || municipalities.length === 0)).toEqual(
    [],
  );
});

test('every person has an address of their own and belongs to a known organisation, in every role', () => {
  const known = new Set([...organisations.map(({ id }) => id), ...providerIds, ...REGIONAL_BODIES]);
  expect(people.filter(({ organisation }) => !known.has(organisation))).toEqual([]);
  expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
  expect(new Set(people.map(({ role }) => role)).size).toBe(demoPerson.shape.role.options.length);
});

function readLines(file: string): unknown[] {
  const lines = readFileSync(join(demoFolder, file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown);
}
