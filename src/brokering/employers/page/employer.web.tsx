import { z } from 'zod';
import { listHistory } from '../../../platform/audit/audit.ts';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, listField, parseForm } from '../../../platform/http/form-fields.ts';
import { differences, marksOf, merge, mergeSent } from '../../../platform/http/form-versions.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { addDays } from '../../../platform/local-date.ts';
import { Conflict, Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import { personOf, type Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import type { Option } from '../../../ui/form/fields.views.tsx';
import type { Page } from '../../../ui/page.ts';
import type { Employer } from '../employer.ts';
import { asStaff, type EmployerContext, employerId } from '../employer-reader.web.ts';
import { messages as m } from '../employers.messages.ts';
import {
  findStaffNames,
  finishNextStep,
  getEmployer,
  listStaffOf,
  planNextStep,
  setVulnerability,
} from '../employers.service.ts';
import { listContacts } from '../log/contact-log.service.ts';
import { listContactPeople } from '../people/contact-people.service.ts';
import { getSatisfaction } from '../ratings/ratings.service.ts';
import { listSignals } from '../signals/signals.service.ts';
import { listPlannedVisits } from '../visits/planned-visits.service.ts';
import { VULNERABILITY_REASONS } from '../vulnerability.ts';
import { writtenText } from '../written.ts';
import { EmployerHistoryPage, EmployerPage } from './employer.views.tsx';
import {
  NEXT_STEP_FIELDS,
  NextStepConflictPage,
  NextStepPage,
  VulnerabilityConflictPage,
  VulnerabilityPage,
} from './employer-forms.views.tsx';

const LATEST = { page: 1, limit: 5 };
const USUAL_STEP_DAYS = 14;

const versioned = { version: z.coerce.number().int(), opened: z.string().default('') };
const nextStepForm = z.object({
  text: writtenText(300, 1),
  on: z.iso.date(),
  owner: z.string().regex(/^[0-9a-f-]{36}:([0-9a-f-]{36})?$/),
  ...versioned,
});
const vulnerabilityForm = z.object({ reasons: listField(z.enum(VULNERABILITY_REASONS)), ...versioned });

export function addEmployerPages(web: WebRouter): void {
  web.get(routes.employer.pattern, async (c) => {
    const found = await asStaff(c, async (work) => {
      const employer = await getEmployer(work, employerId(c));
      const codes = employer.organisation.municipalities;
      return {
        employer,
        today: localDate(work.now),
        contacts: await listContacts(work, employer, LATEST),
        people: await listContactPeople(work, employer),
        signals: (await listSignals(work, { organisationIds: employer.ids }, LATEST)).items,
        satisfaction: await getSatisfaction(work, employer),
        visits: await listPlannedVisits(work, employer),
        municipalityNames: (await listMunicipalities(work))
          .filter(({ code }) => codes.includes(code))
          .map(({ name }) => name),
      };
    });
    // A merged record's own address leads to the one that was kept.
    const { id } = found.employer.organisation;
    if (id !== employerId(c)) return seeOther(c, routes.employer.href({ id }));
    return c.html(<EmployerPage page={await c.get('page')()} {...found} />);
  });

  web.get(routes.employerHistory.pattern, async (c) => {
    const found = await asStaff(c, async (work) => {
      const employer = await getEmployer(work, employerId(c));
      const histories = await Promise.all(employer.ids.map((id) => listHistory(work, 'employer', id)));
      const history = histories.flat().sort((a, b) => b.at.getTime() - a.at.getTime());
      const names = await findStaffNames(
        work,
        history.flatMap(({ actorName, actorPersonId }) => (actorName ? [] : (actorPersonId ?? []))),
      );
      return {
        employer,
        history: history.map((one) => ({
          ...one,
          actorName: one.actorName ?? names.get(one.actorPersonId ?? '') ?? null,
        })),
      };
    });
    return c.html(<EmployerHistoryPage page={await c.get('page')()} {...found} />);
  });

  web.get(routes.employerNextStep.pattern, (c) => showNextStep(c));
  web.post(routes.employerNextStep.pattern, saveNextStep);

  web.post(routes.finishNextStep.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const { version } = z.object(versioned).parse(values);
    await asStaff(c, (work) => finishNextStep(work, employerId(c), version));
    return seeOther(c, routes.employer.href({ id: employerId(c) }), m.stepFinished);
  });

  web.get(routes.employerVulnerability.pattern, async (c) => {
    const employer = await asStaff(c, (work) => getWritable(work, employerId(c)));
    const page = await c.get('page')();
    const values = { reasons: employer.relation.vulnerability };
    return c.html(
      <VulnerabilityPage
        page={page}
        employer={employer}
        version={employer.relation.version}
        opened={marksOf(['reasons'], values)}
        form={{ t: page.t, values, problems: [] }}
      />,
    );
  });
  web.post(routes.employerVulnerability.pattern, saveVulnerability);
}

type Sent = { values: FormValues; problems: readonly Problem[] };

/** A list that somebody else changed meanwhile is shown beside the one that was sent; nothing is saved until then. */
async function saveVulnerability(c: EmployerContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const employer = await asStaff(c, (work) => getWritable(work, employerId(c)));
  const theirs = { reasons: employer.relation.vulnerability };
  const sent = values.reasons === undefined ? {} : { reasons: values.reasons };
  const mine = merge(['reasons'], { mine: sent, theirs, choices: values });
  const { reasons, version, opened } = vulnerabilityForm.parse({ ...values, reasons: mine.reasons });
  try {
    await asStaff(c, (work) => setVulnerability(work, employerId(c), { reasons, version }));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const page = await c.get('page')();
    const rows = differences(['reasons'], { mine, theirs, opened });
    const marks = marksOf(['reasons'], theirs);
    return c.html(
      <VulnerabilityConflictPage page={page} employer={employer} mine={mine} rows={rows} opened={marks} />,
      409,
    );
  }
  return seeOther(c, routes.employer.href({ id: employerId(c) }), m.saved);
}

async function getWritable(work: Work, id: string): Promise<Employer> {
  const employer = await getEmployer(work, id);
  if (employer.own.length === 0) throw new Forbidden('The houses that keep the employer write about it');
  return employer;
}

async function saveNextStep(c: EmployerContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const employer = await asStaff(c, (work) => getWritable(work, employerId(c)));
  const theirs = valuesOfStep(employer);
  const mine = mergeSent(NEXT_STEP_FIELDS, values, theirs);
  const kept = { ...mine, version: values.version ?? '', opened: values.opened ?? '' };
  const parsed = parseForm(nextStepForm, kept, {
    text: m.stepProblem,
    on: m.dayProblem,
    owner: m.chooseOwner,
  });
  if (!parsed.ok) return showNextStep(c, { values: kept, problems: parsed.problems });
  const { owner, opened, ...step } = parsed.value;
  const [houseId = '', personId] = owner.split(':');
  try {
    await asStaff(c, (work) => {
      if (step.on < localDate(work.now)) throw new Invalid([{ field: 'on', message: m.stepPast }]);
      return planNextStep(work, employerId(c), { ...step, houseId, personId: personId || undefined });
    });
  } catch (error) {
    if (error instanceof Invalid) return showNextStep(c, { values: kept, problems: error.problems });
    if (error instanceof Conflict) return showStepConflict(c, employer, { mine, opened });
    throw error;
  }
  return seeOther(c, routes.employer.href({ id: employerId(c) }), m.stepSaved);
}

/** Both plans side by side; nothing is lost and nothing is saved yet. */
async function showStepConflict(
  c: EmployerContext,
  employer: Employer,
  { mine, opened }: { mine: FormValues; opened: string },
): Promise<Response> {
  const page = await c.get('page')();
  const theirs = valuesOfStep(employer);
  return c.html(
    <NextStepConflictPage
      page={page}
      employer={employer}
      owners={await asStaff(c, (work) => readOwners(work, employer, page))}
      mine={mine}
      rows={differences(NEXT_STEP_FIELDS, { mine, theirs, opened })}
      opened={marksOf(NEXT_STEP_FIELDS, theirs)}
    />,
    409,
  );
}

function valuesOfStep({ relation: { nextStep } }: Employer): FormValues {
  if (!nextStep) return {};
  const { text, on, house, person } = nextStep;
  return { text, on, owner: `${house.id}:${person?.id ?? ''}` };
}

async function showNextStep(c: EmployerContext, sent?: Sent): Promise<Response> {
  const page = await c.get('page')();
  const { employer, owners, me, today } = await asStaff(c, async (work) => {
    const found = await getWritable(work, employerId(c));
    return {
      employer: found,
      owners: await readOwners(work, found, page),
      me: personOf(work.actor),
      today: localDate(work.now),
    };
  });
  const mine = owners.find(({ value }) => value.endsWith(`:${me}`));
  const suggested = { text: '', on: addDays(today, USUAL_STEP_DAYS), owner: mine?.value ?? '' };
  const known = valuesOfStep(employer);
  // What comes back still counts from what the form was opened with.
  const { version, opened } = sent?.values.version
    ? z.object(versioned).parse(sent.values)
    : { version: employer.relation.version, opened: marksOf(NEXT_STEP_FIELDS, known) };
  const values = sent?.values ?? { ...suggested, ...known };
  const form = { t: page.t, values, problems: sent?.problems ?? [] };
  return c.html(
    <NextStepPage
      page={page}
      employer={employer}
      form={form}
      owners={owners}
      version={version}
      opened={opened}
    />,
    sent ? 422 : 200,
  );
}

/**
 * The people of the own houses, and each house as a whole: another house chooses its own person. Whoever has the step
 * already stays to choose, so that nobody takes it over by saving something else.
 */
async function readOwners(work: Work, employer: Employer, page: Page): Promise<Option[]> {
  const people: Option[] = [];
  const { nextStep } = employer.relation;
  if (nextStep?.person && !employer.own.some(({ id }) => id === nextStep.house.id)) {
    const { house, person } = nextStep;
    const text = page.t(m.personAt, { name: person.name ?? '', house: house.name });
    people.push({ value: `${house.id}:${person.id}`, text });
  }
  for (const house of employer.own) {
    for (const { id, name } of await listStaffOf(work, house.id))
      people.push({ value: `${house.id}:${id}`, text: page.t(m.personAt, { name, house: house.name }) });
  }
  const houses = employer.houses.map(({ id, name }) => ({
    value: `${id}:`,
    text: page.t(m.someoneAt, { house: name }),
  }));
  return [...people, ...houses];
}
