import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { differences } from '../../../platform/http/form-versions.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import { listOrganisations } from '../../../register/organisations/organisations.service.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { type BrokerCase, OWN_KINDS } from '../case.ts';
import { openCase, saveCase, setNextAction } from '../case-content.service.ts';
import { writeOnTimeline } from '../case-steps.service.ts';
import { messages as refusals } from '../cases.messages.ts';
import { getCase, listColleagues } from '../cases.service.ts';
import { worksWithCase } from '../page/case-frame.views.tsx';
import { type CaseContext, caseKeyOf, pageOfStaff } from '../page/case-reader.web.ts';
import {
  CASE_FIELDS,
  caseFieldsOf,
  caseForm,
  contentOfCaseForm,
  marksOfCase,
  mergeCaseValues,
  nextForm,
  valuesOfCase,
} from './case-form.ts';
import { CaseConflictPage, EditCasePage, NewCasePage, NextStepPage } from './case-form.views.tsx';
import { messages as m } from './form.messages.ts';

type Sent = { values: FormValues; problems: readonly Problem[] };

const newForm = caseForm.extend({ organisationId: z.uuid(), brokerId: optionalField(z.uuid()) });
const nextStepForm = nextForm.extend({
  kind: z.enum(OWN_KINDS).default('note'),
  words: z.string().max(5_000).default(''),
});

/** Opening a case, changing it, and writing its next step. */
export function addCaseForms(web: WebRouter): void {
  web.get(routes.newCase.pattern, (c) => {
    const values = { organisationId: c.req.query('arbetsgivare') ?? '' };
    return showNew(c, { values, problems: [] });
  });
  web.post(routes.newCase.pattern, open);
  web.get(routes.editCase.pattern, async (c) => {
    const found = await ownCase(c);
    return showEdit(c, found, { values: valuesOfCase(found), problems: [], version: found.version });
  });
  web.post(routes.editCase.pattern, saveEdited);
  web.get(routes.caseNextStep.pattern, async (c) => {
    const found = await ownCase(c);
    return showNext(c, found, { values: {}, problems: [], version: found.version });
  });
  web.post(routes.caseNextStep.pattern, saveNext);
}

async function ownCase(c: CaseContext): Promise<BrokerCase> {
  const page = await pageOfStaff(c);
  const found = await c.get('work')((work) => getCase(work, caseKeyOf(c)));
  if (!worksWithCase(page, found)) throw new Forbidden('Only the house that owns the case changes it');
  return found;
}

/** The house that the reader works in now. */
function houseOf(page: Page): string {
  const house = page.reader?.current?.organisationId;
  if (!house) throw new Forbidden('Sign in to work with cases');
  return house;
}

async function showNew(c: CaseContext, sent: Sent): Promise<Response> {
  const page = await pageOfStaff(c);
  const choices = await c.get('work')(async (work) => ({
    today: localDate(work.now),
    colleagues: await listColleagues(work, houseOf(page)),
    employers: (await listOrganisations(work, { roles: ['employer'] })).items,
  }));
  const status = sent.problems.length > 0 ? 422 : 200;
  return c.html(<NewCasePage page={page} form={{ t: page.t, ...sent }} {...choices} />, status);
}

async function open(c: CaseContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const page = await pageOfStaff(c);
  const form = parseForm(newForm, values, { organisationId: refusals.notAnEmployer });
  if (!form.ok) return showNew(c, { values, problems: form.problems });
  const { organisationId, brokerId, ...said } = form.value;
  try {
    const { key } = await c.get('work')((work) =>
      openCase(work, { ...contentOfCaseForm(said), organisationId, brokerId, ownerId: houseOf(page) }),
    );
    return seeOther(c, routes.brokerCase.href({ key: key.toLowerCase() }), m.opened);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showNew(c, { values, problems: error.problems });
  }
}

type SentOfCase = Sent & { version: number; opened?: string };

async function showEdit(c: CaseContext, found: BrokerCase, sent: SentOfCase): Promise<Response> {
  const page = await pageOfStaff(c);
  const { version, opened = marksOfCase(valuesOfCase(found)), ...state } = sent;
  const choices = await choicesOf(c, found);
  return c.html(
    <EditCasePage
      page={page}
      found={found}
      form={{ t: page.t, ...state }}
      version={version}
      opened={opened}
      {...choices}
    />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

async function choicesOf(c: CaseContext, found: BrokerCase) {
  return c.get('work')(async (work) => ({
    today: localDate(work.now),
    colleagues: await listColleagues(work, found.owner.id),
  }));
}

async function saveEdited(c: CaseContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const before = await ownCase(c);
  const mine = mergeCaseValues(caseFieldsOf(values), valuesOfCase(before), values);
  const kept = { values: mine, version: Number(values.version), opened: String(values.opened ?? '') };
  const form = parseForm(caseForm, mine);
  if (!form.ok) return showEdit(c, before, { ...kept, problems: form.problems });
  try {
    const content = contentOfCaseForm(form.value);
    const outcome = await c.get('work')((work) => saveCase(work, caseKeyOf(c), kept.version, content));
    if (outcome.saved) return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.saved);
    return showConflict(c, outcome.theirs, { mine, opened: kept.opened });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return showEdit(c, before, { ...kept, problems: error.problems });
  }
}

/** Both versions side by side, field by field; nothing is lost and nothing is saved yet. */
async function showConflict(
  c: CaseContext,
  found: BrokerCase,
  { mine, opened }: { mine: FormValues; opened: string },
): Promise<Response> {
  const theirs = valuesOfCase(found);
  const { colleagues } = await choicesOf(c, found);
  const rows = differences(CASE_FIELDS, { mine, theirs, opened });
  const page = await pageOfStaff(c);
  return c.html(
    <CaseConflictPage
      page={page}
      found={found}
      colleagues={colleagues}
      mine={mine}
      rows={rows}
      opened={marksOfCase(theirs)}
    />,
    409,
  );
}

async function showNext(c: CaseContext, found: BrokerCase, sent: SentOfCase): Promise<Response> {
  const page = await pageOfStaff(c);
  const { version, ...state } = sent;
  const choices = await choicesOf(c, found);
  return c.html(
    <NextStepPage page={page} found={found} form={{ t: page.t, ...state }} version={version} {...choices} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

async function saveNext(c: CaseContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const before = await ownCase(c);
  const version = Number(values.version);
  const form = parseForm(nextStepForm, values);
  if (!form.ok) return showNext(c, before, { values, problems: form.problems, version });
  const { kind, words, nextAction, nextOn, nextOwnerId } = form.value;
  try {
    await c.get('work')(async (work) => {
      const next = { action: nextAction, on: nextOn, ownerId: nextOwnerId };
      await setNextAction(work, caseKeyOf(c), version, next);
      if (words.trim()) await writeOnTimeline(work, caseKeyOf(c), { kind, words });
    });
  } catch (error) {
    // What was written stays, to be held against what stands now.
    const problems = problemsOf(error);
    const now = await ownCase(c);
    return showNext(c, now, { values, problems, version: now.version });
  }
  return seeOther(c, routes.brokerCase.href({ key: caseKeyOf(c) }), m.nextSaved);
}
