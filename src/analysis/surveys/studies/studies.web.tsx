import type { Context } from 'hono';
import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Forbidden, NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { studyMessages as m } from './studies.messages.ts';
import {
  addFinding,
  addNote,
  addQuestion,
  beginStudy,
  canBeginStudy,
  changeFinding,
  changeStudy,
  getFinding,
  getStudy,
  listStudies,
  publishStudy,
  removeFinding,
  removeNote,
} from './studies.service.ts';
import { StudiesPage, StudyPage } from './studies.views.tsx';
import { type Finding, findingForm, noteForm, questionForm, type Study, studyForm } from './study.ts';
import { FindingFormPage, NoteFormPage, QuestionFormPage, StudyFormPage } from './study-forms.views.tsx';

type C = Context<BryggaEnv>;
type Sent = { values: FormValues; problems: readonly Problem[] };

const FINDING_WORDS = {
  numerator: m.numeratorProblem,
  denominator: m.denominatorProblem,
  unitSv: m.unitProblem,
};
const NOTE_WORDS = { heardFrom: m.noteProblem, body: m.noteProblem };
const versionField = z.coerce.number().int().catch(0);

/** Pre-studies of the region: what was found out, and what it rests on. */
export function studiesWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.studies.pattern, showStudies);
  web.get(routes.newStudy.pattern, (c) => showNew(c, undefined));
  web.post(routes.newStudy.pattern, sendNew);
  web.get(routes.study.pattern, async (c) =>
    c.html(<StudyPage page={await c.get('page')()} study={await readStudy(c)} />),
  );
  web.get(routes.editStudy.pattern, (c) => showEdit(c, undefined));
  web.post(routes.editStudy.pattern, sendEdit);
  web.post(routes.publishStudy.pattern, publish);
  addFindings(web);
  addGuide(web);
  return web;
}

function addFindings(web: WebRouter): void {
  web.get(routes.newFinding.pattern, (c) => showFinding(c, undefined));
  web.post(routes.newFinding.pattern, (c) => sendFinding(c, undefined));
  web.get(routes.editFinding.pattern, (c) => showFinding(c, undefined));
  web.post(routes.editFinding.pattern, (c) => sendFinding(c, c.req.param('id')));
  web.post(routes.removeFinding.pattern, async (c) => {
    await c.get('work')(async (work) => removeFinding(work, await getStudy(work, slugIn(c)), idIn(c)));
    return seeOther(c, routes.study.href({ slug: slugIn(c) }), m.removed);
  });
}

function addGuide(web: WebRouter): void {
  web.get(routes.newStudyQuestion.pattern, (c) => showQuestion(c, undefined));
  web.post(routes.newStudyQuestion.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(questionForm, values);
    if (!form.ok) return showQuestion(c, { values, problems: form.problems });
    await c.get('work')(async (work) => addQuestion(work, await getStudy(work, slugIn(c)), form.value));
    return seeOther(c, routes.study.href({ slug: slugIn(c) }), m.questionAdded);
  });
  web.get(routes.newStudyNote.pattern, (c) => showNote(c, undefined));
  web.post(routes.newStudyNote.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const form = parseForm(noteForm, values, NOTE_WORDS);
    if (!form.ok) return showNote(c, { values, problems: form.problems });
    await c.get('work')(async (work) => addNote(work, await getStudy(work, slugIn(c)), idIn(c), form.value));
    return seeOther(c, routes.study.href({ slug: slugIn(c) }), m.noteAdded);
  });
  web.post(routes.removeStudyNote.pattern, async (c) => {
    await c.get('work')(async (work) => removeNote(work, await getStudy(work, slugIn(c)), idIn(c)));
    return seeOther(c, routes.study.href({ slug: slugIn(c) }), m.removed);
  });
}

async function showStudies(c: C): Promise<Response> {
  const page = await c.get('page')();
  const facts = await c.get('work')(async (work) => ({
    studies: await listStudies(work),
    mayBegin: page.reader ? await canBeginStudy(work) : false,
  }));
  return c.html(<StudiesPage page={page} {...facts} />);
}

async function showNew(c: C, sent: Sent | undefined): Promise<Response> {
  const page = await c.get('page')();
  if (!(await c.get('work')(canBeginStudy))) throw new Forbidden('Regional developers begin studies');
  return c.html(<StudyFormPage page={page} form={{ t: page.t, ...shown(sent, {}) }} />, statusOf(sent));
}

async function sendNew(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(studyForm, values);
  if (!form.ok) return showNew(c, { values, problems: form.problems });
  try {
    const slug = await c.get('work')((work) => beginStudy(work, form.value));
    return seeOther(c, routes.study.href({ slug }), m.begun);
  } catch (error) {
    return showNew(c, { values, problems: problemsOf(error) });
  }
}

async function showEdit(c: C, sent: Sent | undefined): Promise<Response> {
  const page = await c.get('page')();
  const study = await readOwned(c);
  const { title, summary, carriedOutBy, fund, period, instruments, documentUrl } = study;
  const stored = {
    titleSv: title.sv,
    titleEn: title.en ?? '',
    summarySv: summary.sv,
    summaryEn: summary.en ?? '',
    carriedOutBy,
    fund,
    period,
    instruments,
    documentUrl: documentUrl ?? '',
  };
  const form = { t: page.t, ...shown(sent, stored) };
  return c.html(<StudyFormPage page={page} form={form} study={study} />, statusOf(sent));
}

async function sendEdit(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(studyForm, values);
  if (!form.ok) return showEdit(c, { values, problems: form.problems });
  try {
    await c.get('work')(async (work) => {
      const study = await getStudy(work, slugIn(c));
      await changeStudy(work, { ...study, version: versionField.parse(values.version) }, form.value);
    });
  } catch (error) {
    return showEdit(c, { values, problems: problemsOf(error) });
  }
  return seeOther(c, routes.study.href({ slug: slugIn(c) }), m.saved);
}

async function publish(c: C): Promise<Response> {
  const published = (await readForm(c.req)).values.published === 'ja';
  await c.get('work')(async (work) => publishStudy(work, await getStudy(work, slugIn(c)), published));
  return seeOther(c, routes.study.href({ slug: slugIn(c) }), published ? m.publishedNow : m.unpublishedNow);
}

async function showFinding(c: C, sent: Sent | undefined): Promise<Response> {
  const page = await c.get('page')();
  const study = await readOwned(c);
  const id = c.req.param('id');
  const finding = id === undefined ? undefined : getFinding(study, id);
  const form = { t: page.t, ...shown(sent, finding ? valuesOf(finding) : {}) };
  const status = statusOf(sent);
  if (!finding) return c.html(<FindingFormPage page={page} form={form} study={study} />, status);
  return c.html(<FindingFormPage page={page} form={form} study={study} finding={finding} />, status);
}

async function sendFinding(c: C, id: string | undefined): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(findingForm, values, FINDING_WORDS);
  if (!form.ok) return showFinding(c, { values, problems: form.problems });
  try {
    await c.get('work')(async (work) => {
      const study = await getStudy(work, slugIn(c));
      if (id === undefined) return addFinding(work, study, form.value);
      return changeFinding(work, study, { id, version: versionField.parse(values.version) }, form.value);
    });
  } catch (error) {
    return showFinding(c, { values, problems: problemsOf(error) });
  }
  return seeOther(c, routes.study.href({ slug: slugIn(c) }), id === undefined ? m.findingAdded : m.saved);
}

function valuesOf(finding: Finding): FormValues {
  return {
    statementSv: finding.statement.sv,
    statementEn: finding.statement.en ?? '',
    numerator: finding.numerator?.toString() ?? '',
    denominator: finding.denominator?.toString() ?? '',
    unitSv: finding.unit?.sv ?? '',
    unitEn: finding.unit?.en ?? '',
    source: finding.source,
    criticalArea: finding.criticalArea ?? '',
    studyDeeper: finding.studyDeeper ? 'ja' : '',
    evidence: finding.evidence,
  };
}

async function showQuestion(c: C, sent: Sent | undefined): Promise<Response> {
  const page = await c.get('page')();
  const form = { t: page.t, ...shown(sent, {}) };
  return c.html(<QuestionFormPage page={page} form={form} study={await readOwned(c)} />, statusOf(sent));
}

async function showNote(c: C, sent: Sent | undefined): Promise<Response> {
  const page = await c.get('page')();
  const study = await readOwned(c);
  const question = study.questions.find(({ id }) => id === idIn(c));
  if (!question) throw new NotFound('No such question');
  const now = await c.get('work')(async (work) => work.now);
  const form = { t: page.t, ...shown(sent, { heardOn: localDate(now) }) };
  return c.html(<NoteFormPage page={page} form={form} study={study} question={question} />, statusOf(sent));
}

function readStudy(c: C): Promise<Study> {
  return c.get('work')((work) => getStudy(work, slugIn(c)));
}

async function readOwned(c: C): Promise<Study> {
  const study = await readStudy(c);
  if (!study.owned) throw new Forbidden('The regional body that owns a study writes in it');
  return study;
}

function shown(sent: Sent | undefined, stored: FormValues): Sent {
  return sent ?? { values: stored, problems: [] };
}

function statusOf(sent: Sent | undefined): 200 | 422 {
  return sent ? 422 : 200;
}

function slugIn(c: C): string {
  return c.req.param('slug') ?? '';
}

function idIn(c: C): string {
  return c.req.param('id') ?? '';
}
