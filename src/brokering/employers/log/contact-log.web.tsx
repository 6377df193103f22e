import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { differences, marksOf, mergeSent } from '../../../platform/http/form-versions.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { pageNumber } from '../../../platform/part.ts';
import { Conflict, Forbidden, Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { Employer } from '../employer.ts';
import { asStaff, type EmployerContext, employerId } from '../employer-reader.web.ts';
import { getEmployer, listStaffOf } from '../employers.service.ts';
import { listContactPeople } from '../people/contact-people.service.ts';
import { writtenProblems } from '../written.ts';
import {
  type ContactEntry,
  contactEntryContent,
  ENTRY_FIELDS,
  LONGEST_PURPOSE,
  LONGEST_SAID,
} from './contact-entry.ts';
import { messages as m } from './contact-log.messages.ts';
import { correctContact, getContactEntry, listContacts, logContact } from './contact-log.service.ts';
import { ContactEntryConflictPage, ContactFormPage, ContactLogPage } from './contact-log.views.tsx';

const PAGE_SIZE = 25;
const versioned = z.object({ version: z.coerce.number().int(), opened: z.string().default('') });
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

  web.get(routes.newContact.pattern, (c) => showContactForm(c));

  web.post(routes.newContact.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const content = parseForm(contactEntryContent, values, problemTexts(values));
    const given = newEntry.parse(values);
    if (!content.ok) return showContactForm(c, { values, problems: content.problems });
    try {
      await asStaff(c, (work) =>
        logContact(work, employerId(c), { id: given.id, houseId: given.house, content: content.value }),
      );
    } catch (error) {
      if (error instanceof Invalid) return showContactForm(c, { values, problems: error.problems });
      throw error;
    }
    return seeOther(c, routes.employerLog.href({ id: employerId(c) }), m.saved);
  });

  web.get(routes.contactEntry.pattern, (c) => showContactForm(c));
  web.post(routes.contactEntry.pattern, saveCorrected);
}

/** What was sent, with the choices made where somebody else had corrected the contact too. */
async function saveCorrected(c: EmployerContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { version, opened } = versioned.parse(values);
  const { entry } = await asStaff(c, (work) => getShown(work, c));
  const mine = mergeSent(ENTRY_FIELDS, values, entry ? valuesOf(entry) : {});
  const kept = { ...mine, version: String(version), opened };
  const content = parseForm(contactEntryContent, mine, problemTexts(mine));
  if (!content.ok) return showContactForm(c, { values: kept, problems: content.problems });
  try {
    const id = c.req.param('entry') ?? '';
    await asStaff(c, (work) => correctContact(work, employerId(c), { id, version, content: content.value }));
  } catch (error) {
    if (error instanceof Invalid) return showContactForm(c, { values: kept, problems: error.problems });
    if (error instanceof Conflict) return showConflict(c, { mine, opened });
    throw error;
  }
  return seeOther(c, routes.employerLog.href({ id: employerId(c) }), m.saved);
}

/** Both versions side by side, field by field; nothing is lost and nothing is saved yet. */
async function showConflict(
  c: EmployerContext,
  { mine, opened }: { mine: FormValues; opened: string },
): Promise<Response> {
  const { entry, ...shown } = await asStaff(c, (work) => getShown(work, c));
  if (!entry) throw new NotFound('The contact is gone');
  const theirs = valuesOf(entry);
  return c.html(
    <ContactEntryConflictPage
      page={await c.get('page')()}
      {...shown}
      entry={entry}
      mine={mine}
      rows={differences(ENTRY_FIELDS, { mine, theirs, opened })}
      opened={marksOf(ENTRY_FIELDS, theirs)}
    />,
    409,
  );
}

function problemTexts(values: FormValues) {
  const written = writtenProblems(values, {
    purpose: { max: LONGEST_PURPOSE, min: 1, missing: m.writePurpose },
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

/** The employer of the page with those who can stand in an entry, and the entry where the address names one. */
async function getShown(work: Work, c: EmployerContext) {
  const employer = await getEmployer(work, employerId(c));
  if (employer.own.length === 0) throw new Forbidden('The houses that keep the employer write about it');
  const entryId = c.req.param('entry');
  const entry = entryId ? await getContactEntry(work, employer, entryId) : undefined;
  if (entry && !entry.own) throw new Forbidden('The house that wrote the entry corrects it');
  return {
    employer,
    entry,
    staff: await readStaff(work, employer, entry),
    people: await listContactPeople(work, employer),
  };
}

/** An empty form, the entry that is corrected, or what was sent with its problems. */
export async function showContactForm(
  c: EmployerContext,
  sent?: { values: FormValues; problems: readonly Problem[] },
): Promise<Response> {
  const { known, ...found } = await asStaff(c, async (work) => {
    const shown = await getShown(work, c);
    const { employer, entry } = shown;
    return { ...shown, known: entry ? valuesOf(entry) : emptyValues(work, employer) };
  });
  const { entry } = found;
  // What comes back still counts from what the form was opened with.
  const { version, opened } = sent?.values.version
    ? versioned.parse(sent.values)
    : { version: entry?.version, opened: entry && marksOf(ENTRY_FIELDS, known) };
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? known, problems: sent?.problems ?? [] };
  return c.html(
    <ContactFormPage page={page} {...found} version={version} opened={opened} form={form} />,
    sent ? 422 : 200,
  );
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
