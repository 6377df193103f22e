import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { differences, marksOf, mergeSent } from '../../../platform/http/form-versions.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Conflict, Forbidden, Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { Employer } from '../employer.ts';
import { asStaff, type EmployerContext, employerId } from '../employer-reader.web.ts';
import { getEmployer } from '../employers.service.ts';
import { messages as m } from './contact-people.messages.ts';
import {
  addContactPerson,
  changeContactPerson,
  findContactPerson,
  listContactPeople,
  removeContactPerson,
} from './contact-people.service.ts';
import { ContactConflictPage, ContactPeoplePage, ContactPersonPage } from './contact-people.views.tsx';
import {
  CONTACT_FIELDS,
  type ContactPerson,
  contactPersonContent,
  USUAL_YEARS,
  yearsAfter,
} from './contact-person.ts';
import { trustAddressAgain } from './refused-addresses.service.ts';

const versioned = z.object({ version: z.coerce.number().int(), opened: z.string().default('') });
const newPerson = z.object({ id: z.uuid(), house: optionalField(z.uuid()) });
const PROBLEMS = {
  name: m.nameProblem,
  purpose: m.purposeProblem,
  legalGround: m.groundProblem,
  consentOn: m.consentDay,
  keepUntil: m.keepUntilProblem,
};

export function addContactPeople(web: WebRouter): void {
  web.get(routes.contactPeople.pattern, async (c) => {
    const found = await asStaff(c, async (work) => {
      const employer = await getEmployer(work, employerId(c));
      return { employer, people: await listContactPeople(work, employer) };
    });
    return c.html(<ContactPeoplePage page={await c.get('page')()} {...found} />);
  });

  web.get(routes.newContactPerson.pattern, (c) => showForm(c));

  web.post(routes.newContactPerson.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const given = newPerson.parse(values);
    return save(c, values, (work, content) =>
      addContactPerson(work, employerId(c), { id: given.id, houseId: given.house, content }),
    );
  });

  web.get(routes.contactPerson.pattern, (c) => showForm(c));

  web.post(routes.contactPerson.pattern, saveChanged);

  web.post(routes.trustContactAddress.pattern, async (c) => {
    const at = { id: employerId(c), person: c.req.param('person') };
    await asStaff(c, (work) => trustAddressAgain(work, at.id, at.person));
    return seeOther(c, routes.contactPerson.href(at), m.trusted);
  });

  web.post(routes.removeContactPerson.pattern, async (c) => {
    await asStaff(c, (work) => removeContactPerson(work, employerId(c), c.req.param('person')));
    return seeOther(c, routes.contactPeople.href({ id: employerId(c) }), m.removed);
  });
}

type Sent = { values: FormValues; problems: readonly Problem[] };

async function save(
  c: EmployerContext,
  values: FormValues,
  act: (work: Work, content: z.infer<typeof contactPersonContent>) => Promise<unknown>,
): Promise<Response> {
  const content = parseForm(contactPersonContent, values, PROBLEMS);
  if (!content.ok) return showForm(c, { values, problems: content.problems });
  try {
    await asStaff(c, (work) => act(work, content.value));
  } catch (error) {
    if (error instanceof Invalid) return showForm(c, { values, problems: error.problems });
    throw error;
  }
  return seeOther(c, routes.contactPeople.href({ id: employerId(c) }), m.saved);
}

/** What was sent, with the choices made where somebody else had changed the person too. */
async function saveChanged(c: EmployerContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { version, opened } = versioned.parse(values);
  const { person } = await asStaff(c, (work) => getShown(work, c));
  const theirs = person ? valuesOf(person) : {};
  const mine = mergeSent(CONTACT_FIELDS, values, theirs);
  try {
    return await save(c, { ...mine, version: String(version), opened }, (work, content) =>
      changeContactPerson(work, employerId(c), { id: c.req.param('person') ?? '', version, content }),
    );
  } catch (error) {
    if (error instanceof Conflict) return showConflict(c, { mine, opened });
    throw error;
  }
}

/** Both versions side by side, field by field; nothing is lost and nothing is saved yet. */
async function showConflict(
  c: EmployerContext,
  { mine, opened }: { mine: FormValues; opened: string },
): Promise<Response> {
  const { employer, person } = await asStaff(c, (work) => getShown(work, c));
  if (!person) throw new NotFound('The contact person is gone');
  const theirs = valuesOf(person);
  return c.html(
    <ContactConflictPage
      page={await c.get('page')()}
      employer={employer}
      person={person}
      mine={mine}
      rows={differences(CONTACT_FIELDS, { mine, theirs, opened })}
      opened={marksOf(CONTACT_FIELDS, theirs)}
    />,
    409,
  );
}

/** The employer of the page, and the contact person where the address names one. */
async function getShown(
  work: Work,
  c: EmployerContext,
): Promise<{ employer: Employer; person: ContactPerson | undefined }> {
  const employer = await getEmployer(work, employerId(c));
  if (employer.own.length === 0) throw new Forbidden('The houses that keep the employer keep its contacts');
  const id = c.req.param('person');
  const person = id ? await findContactPerson(work, employer, id) : undefined;
  if (id && !person) throw new NotFound(`No contact person has the id ${id}`);
  return { employer, person };
}

async function showForm(c: EmployerContext, sent?: Sent): Promise<Response> {
  const page = await c.get('page')();
  const { known, ...found } = await asStaff(c, async (work) => {
    const { employer, person } = await getShown(work, c);
    const empty = {
      id: work.newId(),
      purpose: page.t(m.usualPurpose),
      legalGround: 'publicTask',
      keepUntil: yearsAfter(localDate(work.now), USUAL_YEARS),
    };
    return { employer, person, known: person ? valuesOf(person) : empty };
  });
  const { person } = found;
  // What comes back still counts from what the form was opened with.
  const { version, opened } = sent?.values.version
    ? versioned.parse(sent.values)
    : { version: person?.version, opened: person && marksOf(CONTACT_FIELDS, known) };
  const form = { t: page.t, values: sent?.values ?? known, problems: sent?.problems ?? [] };
  return c.html(
    <ContactPersonPage page={page} {...found} version={version} opened={opened} form={form} />,
    sent ? 422 : 200,
  );
}

function valuesOf(person: ContactPerson): FormValues {
  const {
    name,
    title = '',
    email = '',
    phone = '',
    purpose,
    legalGround,
    consentOn = '',
    keepUntil,
  } = person;
  return { name, title, email, phone, purpose, legalGround, consentOn, keepUntil };
}
