// What a region found out: studies, their guides and notes, and findings that say what they rest on.
import { recordAudit } from '../../../platform/audit/audit.ts';
import { contentText } from '../../../platform/i18n.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../../platform/result.ts';
import { slugOf } from '../../../platform/slug.ts';
import type { Work } from '../../../platform/work.ts';
import { studyMessages as m } from './studies.messages.ts';
import {
  deleteFinding,
  deleteNote,
  insertFinding,
  insertNote,
  insertQuestion,
  insertStudy,
  readFindings,
  readOwnBody,
  readQuestions,
  readStudies,
  replaceEvidence,
  updateFinding,
  updateStudy,
} from './studies.store.ts';
import type {
  Finding,
  FindingForm,
  NoteForm,
  QuestionForm,
  Study,
  StudyFact,
  StudyForm,
  StudyLine,
} from './study.ts';

/** Those that are published, and one's own; the latest first. */
export async function listStudies(work: Work): Promise<StudyLine[]> {
  return readStudies(work);
}

/** Questions and notes only for those who own it. @throws NotFound */
export async function getStudy(work: Work, slug: string): Promise<Study> {
  const [line] = await readStudies(work, slug);
  if (!line) throw new NotFound(`No study ${slug}`);
  return {
    ...line,
    findings: await readFindings(work, line.id),
    questions: line.owned ? await readQuestions(work, line.id) : [],
  };
}

/** Whether the one who acts may begin a study. */
export async function canBeginStudy(work: Work): Promise<boolean> {
  return (await readOwnBody(work)) !== undefined;
}

/**
 * Begins a study, unpublished, and gives its name in the address.
 *
 * @throws Forbidden for those who work at no regional body; Invalid when the title is taken
 */
export async function beginStudy(work: Work, form: StudyForm): Promise<string> {
  const ownerId = await readOwnBody(work);
  if (!ownerId) throw new Forbidden('Regional developers begin studies');
  const id = work.newId();
  const slug = slugOf(form.titleSv, 'forstudie');
  const row = { id, slug, ownerId, ...contentOf(form), source: null, published: false, demo: false };
  if (!(await insertStudy(work, row))) throw new Invalid([{ field: 'titleSv', message: m.titleTaken }]);
  await audit(work, id, 'begun', { slug });
  return slug;
}

/** @throws Conflict when somebody else was first */
export async function changeStudy(work: Work, study: StudyLine, form: StudyForm): Promise<void> {
  refuseOthers(study);
  if (!(await updateStudy(work, study, contentOf(form)))) throw changedByOther();
  await audit(work, study.id, 'changed', { title: form.titleSv });
}

/** Shows the findings to everybody, or to the region alone. @throws Conflict when somebody else was first */
export async function publishStudy(work: Work, study: StudyLine, published: boolean): Promise<void> {
  refuseOthers(study);
  if (!(await updateStudy(work, study, { published }))) throw changedByOther();
  await audit(work, study.id, published ? 'published' : 'unpublished', {});
}

/** Written last in the study. @throws Forbidden for others than the region that owns it */
export async function addFinding(work: Work, study: StudyLine, form: FindingForm): Promise<void> {
  refuseOthers(study);
  const id = work.newId();
  await insertFinding(work, { id, studyId: study.id, ...findingOf(form) });
  await replaceEvidence(work, { findingId: id, studyId: study.id, notes: form.evidence });
  await audit(work, study.id, 'findingAdded', { finding: id });
}

/** @throws NotFound; Conflict when somebody else was first */
export async function changeFinding(
  work: Work,
  study: Study,
  { id, version }: Pick<Finding, 'id' | 'version'>,
  form: FindingForm,
): Promise<void> {
  refuseOthers(study);
  getFinding(study, id);
  if (!(await updateFinding(work, { id, version }, findingOf(form)))) throw changedByOther();
  await replaceEvidence(work, { findingId: id, studyId: study.id, notes: form.evidence });
  await audit(work, study.id, 'findingChanged', { finding: id });
}

/** @throws NotFound */
export async function removeFinding(work: Work, study: Study, id: string): Promise<void> {
  refuseOthers(study);
  const { statement } = getFinding(study, id);
  await deleteFinding(work, id);
  await audit(work, study.id, 'findingRemoved', { finding: id, statement });
}

/** Written last in the guide. @throws Forbidden for others than the region that owns it */
export async function addQuestion(work: Work, study: StudyLine, form: QuestionForm): Promise<void> {
  refuseOthers(study);
  const text = contentText(form.textSv, form.textEn);
  await insertQuestion(work, { id: work.newId(), studyId: study.id, instrument: form.instrument, text });
  await audit(work, study.id, 'questionAdded', { instrument: form.instrument });
}

/** Keeps what a group said on a question. @throws NotFound when the question is of another study */
export async function addNote(work: Work, study: Study, questionId: string, form: NoteForm): Promise<void> {
  refuseOthers(study);
  if (!study.questions.some(({ id }) => id === questionId)) throw new NotFound('No such question');
  await insertNote(work, { id: work.newId(), questionId, ...form });
  await audit(work, study.id, 'noteAdded', { question: questionId });
}

/** Findings that rest on it stand, without it. @throws NotFound */
export async function removeNote(work: Work, study: Study, noteId: string): Promise<void> {
  refuseOthers(study);
  if (!study.questions.some(({ notes }) => notes.some(({ id }) => id === noteId)))
    throw new NotFound('No such note');
  await deleteNote(work, noteId);
  await audit(work, study.id, 'noteRemoved', { note: noteId });
}

/** @throws NotFound */
export function getFinding(study: Study, id: string): Finding {
  const found = study.findings.find((one) => one.id === id);
  if (!found) throw new NotFound('No such finding');
  return found;
}

/** Loads a study that a source tells of; one of that name is left as it is. */
export async function loadStudy(work: Work, fact: StudyFact, ownerId: string): Promise<void> {
  const { findings, owner: _owner, ...content } = fact;
  const id = work.newId();
  const row = { ...content, id, ownerId, documentUrl: null, published: true, demo: false };
  if (!(await insertStudy(work, row))) return;
  for (const finding of findings)
    await insertFinding(work, { ...finding, id: work.newId(), studyId: id, source: fact.source.sv });
  await audit(work, id, 'loaded', { slug: fact.slug });
}

function contentOf(form: StudyForm) {
  const { carriedOutBy, fund, period, instruments } = form;
  return {
    title: contentText(form.titleSv, form.titleEn),
    summary: contentText(form.summarySv, form.summaryEn),
    carriedOutBy,
    fund,
    period,
    instruments,
    documentUrl: form.documentUrl ?? null,
  };
}

function findingOf(form: FindingForm) {
  return {
    statement: contentText(form.statementSv, form.statementEn),
    numerator: form.numerator ?? null,
    denominator: form.denominator ?? null,
    unit: form.unitSv === undefined ? null : contentText(form.unitSv, form.unitEn),
    source: form.source,
    criticalArea: form.criticalArea ?? null,
    studyDeeper: form.studyDeeper,
  };
}

function refuseOthers({ owned }: Pick<StudyLine, 'owned'>): void {
  if (!owned) throw new Forbidden('The regional body that owns a study writes in it');
}

function changedByOther(): Conflict {
  return new Conflict('The study was changed by somebody else', m.changedByOther);
}

async function audit(
  work: Work,
  entityId: string,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await recordAudit(work, { entity: 'preStudy', entityId, action, after });
}
