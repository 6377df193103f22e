import { z } from 'zod';
import { formatTime, localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { differences, marksOf, mergeSent } from '../../../platform/http/form-versions.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { addDays } from '../../../platform/local-date.ts';
import { Conflict, Forbidden, Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import type { Employer } from '../employer.ts';
import { asStaff, type EmployerContext, employerId } from '../employer-reader.web.ts';
import { getEmployer, listStaffOf } from '../employers.service.ts';
import { LONGEST_SAID } from '../log/contact-entry.ts';
import { showContactForm } from '../log/contact-log.web.tsx';
import { listContactPeople } from '../people/contact-people.service.ts';
import { writtenProblems, writtenText } from '../written.ts';
import {
  type CloseVisit,
  LONGEST_LINE,
  type PlannedVisit,
  VISIT_FIELDS,
  visitContent,
  visitForm,
} from './planned-visit.ts';
import { messages as m } from './planned-visits.messages.ts';
import {
  cancelVisit,
  changeVisit,
  completeVisit,
  getApartDays,
  getVisit,
  listPlannedVisits,
  type PlanOutcome,
  planVisit,
} from './planned-visits.service.ts';
import {
  CompleteVisitPage,
  EmployerVisitsPage,
  VisitConflictPage,
  VisitFormPage,
} from './planned-visits.views.tsx';
import { writeVisitFile } from './visit-feed.service.ts';

type Sent = { values: FormValues; problems: readonly Problem[]; close?: readonly CloseVisit[] };

const USUAL_NOTICE_DAYS = 7;
const versioned = z.object({ version: z.coerce.number().int(), opened: z.string().default('') });
const newVisit = z.object({ id: z.uuid(), house: optionalField(z.uuid()) });
const doneForm = z.object({
  said: writtenText(LONGEST_SAID).default(''),
  note: writtenText(LONGEST_SAID).default(''),
});

/** The visits at one employer. */
export function addPlannedVisits(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.employerVisits.pattern, async (c) => {
    const found = await asStaff(c, async (work) => {
      const employer = await getEmployer(work, employerId(c));
      return { employer, visits: await listPlannedVisits(work, employer) };
    });
    return c.html(<EmployerVisitsPage page={await c.get('page')()} {...found} />);
  });

  web.get(routes.newVisit.pattern, (c) => showForm(c));

  web.post(routes.newVisit.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const given = newVisit.parse(values);
    return save(c, values, (work, plan) =>
      planVisit(work, employerId(c), { ...plan, id: given.id, houseId: given.house }),
    );
  });

  web.get(routes.visit.pattern, (c) => showForm(c));

  web.post(routes.visit.pattern, saveChanged);

  web.post(routes.cancelVisit.pattern, async (c) => {
    const { version } = versioned.parse((await readForm(c.req)).values);
    await asStaff(c, (work) => cancelVisit(work, employerId(c), { id: visitId(c), version }));
    return seeOther(c, routes.employerVisits.href({ id: employerId(c) }), m.cancelled);
  });

  web.get(routes.visitFile.pattern, async (c) => {
    const lang = c.get('lang');
    const file = await asStaff(c, async (work) => {
      const visit = await getVisit(work, await getEmployer(work, employerId(c)), visitId(c));
      return writeVisitFile(work, visit, lang, (path, own) => publicUrl() + inLanguage(path, own));
    });
    return c.body(file, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="besok.ics"',
    });
  });

  web.get(routes.completeVisit.pattern, (c) => showDone(c));
  web.post(routes.completeVisit.pattern, saveDone);
}

function visitId(c: EmployerContext): string {
  return c.req.param('visit') ?? '';
}

async function save(
  c: EmployerContext,
  values: FormValues,
  act: (
    work: Work,
    plan: { content: ReturnType<typeof visitContent>; isSure: boolean },
  ) => Promise<PlanOutcome>,
): Promise<Response> {
  const lines = {
    place: { max: LONGEST_LINE, min: 1, missing: m.writePlace },
    purpose: { max: LONGEST_LINE, min: 1, missing: m.writePurpose },
  };
  const parsed = parseForm(visitForm, values, {
    ...writtenProblems(values, lines),
    on: m.dayProblem,
    from: m.timeProblem,
    until: m.timeProblem,
    personId: m.choosePerson,
  });
  if (!parsed.ok) return showForm(c, { values, problems: parsed.problems });
  const plan = { content: visitContent(parsed.value), isSure: values.sure === 'ja' };
  try {
    const outcome = await asStaff(c, (work) => act(work, plan));
    if (!outcome.planned) {
      const problems = [{ field: 'sure', message: m.sureProblem }];
      return showForm(c, { values, problems, close: outcome.close });
    }
  } catch (error) {
    if (error instanceof Invalid) return showForm(c, { values, problems: error.problems });
    throw error;
  }
  return seeOther(c, routes.employerVisits.href({ id: employerId(c) }), m.saved);
}

/** What was sent, with the choices made where somebody else had changed the visit too. */
async function saveChanged(c: EmployerContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { version, opened } = versioned.parse(values);
  const { visit } = await asStaff(c, (work) => getShown(work, c));
  const mine = mergeSent(VISIT_FIELDS, values, visit ? valuesOf(visit) : {});
  const kept = { ...mine, sure: values.sure ?? '', version: String(version), opened };
  try {
    return await save(c, kept, (work, plan) =>
      changeVisit(work, employerId(c), { ...plan, id: visitId(c), version }),
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
  const { visit, ...shown } = await asStaff(c, (work) => getShown(work, c));
  if (!visit) throw new NotFound('The visit is gone');
  const theirs = valuesOf(visit);
  return c.html(
    <VisitConflictPage
      page={await c.get('page')()}
      {...shown}
      visit={visit}
      mine={mine}
      rows={differences(VISIT_FIELDS, { mine, theirs, opened })}
      opened={marksOf(VISIT_FIELDS, theirs)}
    />,
    409,
  );
}

/** The employer of the page with those who can go and be met, and the visit where the address names one. */
async function getShown(work: Work, c: EmployerContext) {
  const employer = await getEmployer(work, employerId(c));
  const visit = visitId(c) ? await getPlanned(work, employer, visitId(c)) : undefined;
  const houses = visit ? [visit.house] : employer.own;
  const [house] = houses;
  if (!house) throw new Forbidden('The houses that keep the employer plan visits');
  const staff = await Promise.all(houses.map(({ id }) => listStaffOf(work, id)));
  return {
    employer,
    visit,
    staff: [...new Map(staff.flat().map((one) => [one.id, one])).values()],
    people: await listContactPeople(work, employer),
    apartDays: await getApartDays(work, house.id),
  };
}

async function showForm(c: EmployerContext, sent?: Sent): Promise<Response> {
  const { known, ...found } = await asStaff(c, async (work) => {
    const shown = await getShown(work, c);
    return { ...shown, known: shown.visit ? valuesOf(shown.visit) : emptyValues(work) };
  });
  const { visit } = found;
  // What comes back still counts from what the form was opened with.
  const { version, opened } = sent?.values.version
    ? versioned.parse(sent.values)
    : { version: visit?.version, opened: visit && marksOf(VISIT_FIELDS, known) };
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? known, problems: sent?.problems ?? [] };
  const close = sent?.close ?? [];
  return c.html(
    <VisitFormPage page={page} {...found} close={close} version={version} opened={opened} form={form} />,
    sent ? 422 : 200,
  );
}

/** @throws Conflict when it is done or cancelled */
async function getPlanned(work: Work, employer: Employer, id: string): Promise<PlannedVisit> {
  const visit = await getVisit(work, employer, id);
  if (!visit.own) throw new Forbidden('The house that plans the visit changes it');
  if (visit.state !== 'planned')
    throw new Conflict('The visit is not planned any longer', m.changedMeanwhile);
  return visit;
}

function emptyValues(work: Work): FormValues {
  return {
    id: work.newId(),
    on: addDays(localDate(work.now), USUAL_NOTICE_DAYS),
    from: '09.00',
    until: '10.00',
    personId: personOf(work.actor) ?? '',
  };
}

function valuesOf(visit: PlannedVisit): FormValues {
  return {
    on: localDate(visit.startsAt),
    from: formatTime(visit.startsAt, 'sv'),
    until: formatTime(visit.endsAt, 'sv'),
    personId: visit.person.id,
    contactId: visit.contact?.id ?? '',
    invite: visit.invitesContact ? 'ja' : '',
    place: visit.place,
    purpose: visit.purpose,
  };
}

async function saveDone(c: EmployerContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const { version } = versioned.parse(values);
  const lines = { said: { max: LONGEST_SAID }, note: { max: LONGEST_SAID } };
  const parsed = parseForm(doneForm, values, writtenProblems(values, lines));
  if (!parsed.ok) return showDone(c, { values, problems: parsed.problems });
  try {
    await asStaff(c, (work) =>
      completeVisit(work, employerId(c), { id: visitId(c), version, ...parsed.value }),
    );
  } catch (error) {
    if (error instanceof Invalid)
      return showDone(c, { values, problems: [{ field: '', message: m.notYet }] });
    if (error instanceof Conflict) return keepWords(c, parsed.value, values);
    throw error;
  }
  return seeOther(c, routes.employerLog.href({ id: employerId(c) }), m.doneSaved);
}

/** Somebody else changed the visit, wrote it down or cancelled it while this was written: the words stay on the page. */
async function keepWords(
  c: EmployerContext,
  words: z.infer<typeof doneForm>,
  sent: FormValues,
): Promise<Response> {
  const { visit, id } = await asStaff(c, async (work) => ({
    visit: await getVisit(work, await getEmployer(work, employerId(c)), visitId(c)),
    id: work.newId(),
  }));
  if (visit.state === 'planned')
    return showDone(c, { values: sent, problems: [{ field: '', message: m.changedDone }] });
  const { startsAt, house, purpose, person, contact } = visit;
  const values = {
    id,
    kind: 'visit',
    happenedOn: localDate(startsAt),
    house: house.id,
    purpose,
    personId: person.id,
    contactId: contact?.id ?? '',
    ...words,
  };
  return showContactForm(c, { values, problems: [{ field: '', message: m.wordsKept }] });
}

async function showDone(c: EmployerContext, sent?: Sent): Promise<Response> {
  const found = await asStaff(c, async (work) => {
    const employer = await getEmployer(work, employerId(c));
    return { employer, visit: await getPlanned(work, employer, visitId(c)) };
  });
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(<CompleteVisitPage page={page} {...found} form={form} />, sent ? 422 : 200);
}
