// Contact persons at an employer, for programs.
import { createRoute, z } from '@hono/zod-openapi';
import { type ApiRouter, answer, jsonBody, problemResponses } from '../../../platform/http/api.ts';
import { NotFound } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { employerParams, named, refusals } from '../employer-calls.api.ts';
import { getEmployer } from '../employers.service.ts';
import {
  addContactPerson,
  changeContactPerson,
  findContactPerson,
  listContactPeople,
  removeContactPerson,
} from './contact-people.service.ts';
import { type ContactPerson, contactPersonContent, LEGAL_GROUNDS } from './contact-person.ts';
import { trustAddressAgain } from './refused-addresses.service.ts';

const personSchema = z
  .object({
    id: z.uuid(),
    house: named.openapi({ description: 'Whoever keeps the data' }),
    name: z.string(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    emailRefusedAt: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'Since when a mail server refuses the address; nothing is mailed to it' }),
    asksNoRatings: z.boolean().openapi({ description: 'Asked not to be asked how it went' }),
    purpose: z.string(),
    legalGround: z.enum(LEGAL_GROUNDS),
    consentOn: z.iso.date().nullable(),
    keepUntil: z.iso.date().openapi({ description: 'The last day; after it the data are removed' }),
    version: z.int(),
  })
  .openapi('EmployerContactPerson');

const personParams = employerParams.extend({ personId: z.uuid() });
const houseId = z
  .uuid()
  .optional()
  .openapi({ description: 'May be left out by those who write for one house' });

const listRoute = createRoute({
  method: 'get',
  path: '/employers/{id}/people',
  summary: 'Those who may be asked at an employer, by name',
  request: { params: employerParams },
  responses: {
    200: answer('All of them', z.object({ items: z.array(personSchema) })),
    404: problemResponses[404],
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/people',
  summary: 'Keeps somebody as a contact person, for a purpose, on a legal ground and until a day',
  request: { params: employerParams, body: jsonBody(contactPersonContent.extend({ houseId })) },
  responses: { 201: answer('The contact person', personSchema), ...refusals },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/employers/{id}/people/{personId}',
  summary: 'Replaces what is kept about a contact person; the version must be the one that was read',
  request: { params: personParams, body: jsonBody(contactPersonContent.extend({ version: z.int() })) },
  responses: { 200: answer('The contact person', personSchema), ...refusals },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/employers/{id}/people/{personId}',
  summary: 'Takes away all that says who it was; entries of the log stand without the name',
  request: { params: personParams },
  responses: { 204: { description: 'Removed' }, 403: problemResponses[403], 404: problemResponses[404] },
});

const trustRoute = createRoute({
  method: 'post',
  path: '/employers/{id}/people/{personId}/trust-address',
  summary: 'Says that the address of a contact person is right although a mail server refused it',
  request: { params: personParams },
  responses: { 200: answer('The contact person', personSchema), ...refusals },
});

export function addContactPeopleCalls(api: ApiRouter): void {
  api.openapi(listRoute, async (c) => {
    const people = await c.get('work')(async (work) =>
      listContactPeople(work, await getEmployer(work, c.req.valid('param').id)),
    );
    return c.json({ items: people.map(personJson) }, 200);
  });

  api.openapi(addRoute, async (c) => {
    const { houseId: house, ...content } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const person = await c.get('work')(async (work) =>
      read(work, id, await addContactPerson(work, id, { houseId: house, content })),
    );
    return c.json(person, 201);
  });

  api.openapi(changeRoute, async (c) => {
    const { version, ...content } = c.req.valid('json');
    const { id, personId } = c.req.valid('param');
    const person = await c.get('work')(async (work) => {
      await changeContactPerson(work, id, { id: personId, version, content });
      return read(work, id, personId);
    });
    return c.json(person, 200);
  });

  api.openapi(trustRoute, async (c) => {
    const { id, personId } = c.req.valid('param');
    const person = await c.get('work')(async (work) => {
      await trustAddressAgain(work, id, personId);
      return read(work, id, personId);
    });
    return c.json(person, 200);
  });

  api.openapi(removeRoute, async (c) => {
    const { id, personId } = c.req.valid('param');
    await c.get('work')((work) => removeContactPerson(work, id, personId));
    return c.body(null, 204);
  });
}

async function read(work: Work, employerId: string, personId: string) {
  const person = await findContactPerson(work, await getEmployer(work, employerId), personId);
  if (!person) throw new NotFound(`No contact person has the id ${personId}`);
  return personJson(person);
}

function personJson(one: ContactPerson): z.infer<typeof personSchema> {
  const { organisationId: _organisation, title, email, phone, consentOn, emailRefusedAt, ...rest } = one;
  return {
    ...rest,
    title: title ?? null,
    email: email ?? null,
    phone: phone ?? null,
    consentOn: consentOn ?? null,
    emailRefusedAt: emailRefusedAt?.toISOString() ?? null,
  };
}
