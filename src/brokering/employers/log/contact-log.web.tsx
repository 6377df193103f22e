import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Conflict, Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { Employer } from '../employer.ts';
import { asStaff, type EmployerContext, employerId } from '../employer-reader.web.ts';
import { getEmployer, listStaffOf } from '../employers.service.ts';
import { listContactPeople } from '../people/contact-people.service.ts';
import { writtenProblems } from '../written.ts';
import { type ContactEntry, contactEntryContent, LONGEST_PURPOSE, LONGEST_SAID } from './contact-entry.ts';
import { messages as m } from './contact-log.messages.ts';
import { correctContact, getContactEntry, listContacts, logContact } from './contact-log.service.ts';
import { ContactFormPage, ContactLogPage } from './contact-log.views.tsx';

const PAGE_SIZE = 25;
const newEntry = z.object({ id: z.uuid(), house: optionalField(z.uuid()) });

export function addContactLog(web: WebRouter): void {
  web.get(routes.employerLog.pattern, async (c) => {
    const part = { page: pageNumber.parse(c.req.query('sida')), limit: PAGE_SIZE };
    const { employer, log } = await asStaff(c, async (work) => {
      const found = await getEmployer(work, employerId(c));
      return { employer: found, log: await listContacts(work, found, part) };
    });
    const page = await c.get('page')();
    return c.html(
      <ContactLogPage
        page={page}
        employer={employer}
        entries={log.items}
        total={log.total}
        pageNumber={part.page}
        pageSize={PAGE_SIZE}
      />,
    );
  });

  web.get(routes.newContact.pattern, (c) => showForm(c));

  web.post(routes.newContact.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const content = parseForm(contactEntryContent, values, problemTexts(values));
    const given = newEntry.parse(values);
    if (!content.ok) return showForm(c, { values, problems: content.problems });
    try {
      await asStaff(c, (work) =>
        logContact(work, employerId(c), { id: given.id, houseId: given.house, content: content.value }),
      );
    } catch (error) {
      if (error instanceof Invalid) return showForm(c, { values, problems: error.problems });
      throw error;
    }
    return seeOther(c, routes.employerLog.href({ id: employerId(c) }), m.saved);
  });

  web.get(routes.contactEntry.pattern, (c) => showForm(c));

  web.post(routes.contactEntry.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const content = parseForm(contactEntryContent, values, problemTexts(values));
    const version = z.coerce.number().int().parse(values.version);
    if (!content.ok) return showForm(c, { values, problems: content.problems });
    try {
      const id = c.req.param('entry');
      await asStaff(c, (work) =>
        correctContact(work, employerId(c), { id, version, content: content.value }),
      );
    } catch (error) {
      if (error instanceof Invalid) return showForm(c, { values, problems: error.problems });
      if (error instanceof Conflict)
        return showForm(c, { values, problems: [{ field: '', message: m.changedMeanwhile }] });
      throw error;
    }
    return seeOther(c, routes.employerLog.href({ id: employerId(c) }), m.saved);
  });
}

function problemTexts(values: FormValues) {
  const written = writtenProblems(values, {
    purpose: { max: LONGEST_PURPOSE, min: 1 },
    said: { max: LONGEST_SAID },
    note: { max: LONGEST_SAID },
  });
  return {
    ...written,
    kind: m.chooseKind,
    happenedOn: m.notYet,
    personId: m.choosePerson,
    contactId: m.choosePerson,
  };
}

/** An empty form, the entry that is corrected, or what was sent with its problems. */
async function showForm(
  c: EmployerContext,
  sent?: { values: FormValues; problems: readonly Problem[] },
): Promise<Response> {
  const entryId = c.req.param('entry');
  const { values, ...found } = await asStaff(c, async (work) => {
    const employer = await getEmployer(work, employerId(c));
    if (employer.own.length === 0) throw new Forbidden('The houses that keep the employer write about it');
    const entry = entryId ? await getContactEntry(work, employer, entryId) : undefined;
    if (entry && !entry.own) throw new Forbidden('The house that wrote the entry corrects it');
    return {
      employer,
      entry,
      staff: await readStaff(work, employer, entry),
      people: await listContactPeople(work, employer),
      values: entry ? valuesOf(entry) : emptyValues(work, employer),
    };
  });
  const page = await c.get('page')();
  // What is saved meanwhile has a newer version, which the reader has now been shown.
  const form = { t: page.t, values: sent?.values ?? values, problems: sent?.problems ?? [] };
  return c.html(<ContactFormPage page={page} {...found} form={form} />, sent ? 422 : 200);
}

async function readStaff(work: Work, employer: Employer, entry: ContactEntry | undefined) {
  const houses = entry ? [entry.house] : employer.own;
  const staff = await Promise.all(houses.map(({ id }) => listStaffOf(work, id)));
  return [...new Map(staff.flat().map((one) => [one.id, one])).values()];
}

function emptyValues(work: Work, employer: Employer): FormValues {
  const [only, ...others] = employer.own;
  return {
    id: work.newId(),
    happenedOn: localDate(work.now),
    personId: personOf(work.actor) ?? '',
    ...(only && others.length === 0 ? { house: only.id } : {}),
  };
}

function valuesOf(entry: ContactEntry): FormValues {
  return {
    kind: entry.kind,
    happenedOn: entry.happenedOn,
    personId: entry.person?.id ?? '',
    contactId: entry.contact?.id ?? '',
    purpose: entry.purpose,
    said: entry.said,
    note: entry.note ?? '',
  };
}
