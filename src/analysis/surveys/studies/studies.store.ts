import { sql } from 'kysely';
import type { LocalText } from '../../../platform/i18n.ts';
import type { Work } from '../../../platform/work.ts';
import type { Finding, StudyLine, StudyNote, StudyQuestion } from './study.ts';

/** The latest first. */
export async function readStudies(work: Work, slug?: string): Promise<StudyLine[]> {
  const { rows } = await sql<StudyLine>`
    select study.id, study.slug, study.title, study.summary, study.carried_out_by as "carriedOutBy", study.fund,
      study.period, study.instruments, study.document_url as "documentUrl", study.source, study.published,
      study.version, jsonb_build_object('id', owner.id, 'name', owner.name) as owner,
      acting_trusted() or study.id in (select studies_of_acting()) as owned
    from pre_study study join organisation owner on owner.id = kept_organisation(study.owner_id)
    where ${slug ?? null}::text is null or study.slug = ${slug ?? null}
    order by study.created_at desc, study.slug`.execute(work.tx);
  return rows;
}

export type StudyRow = {
  id: string;
  slug: string;
  ownerId: string;
  title: LocalText;
  summary: LocalText;
  carriedOutBy: string;
  fund: string;
  period: string;
  instruments: readonly string[];
  documentUrl: string | null;
  source: LocalText | null;
  published: boolean;
  demo: boolean;
};

/** False when a study of that name is there already. */
export async function insertStudy(work: Work, row: StudyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work.tx
    .insertInto('preStudy')
    .values({
      ...row,
      title: JSON.stringify(row.title),
      summary: JSON.stringify(row.summary),
      source: row.source && JSON.stringify(row.source),
      instruments: [...row.instruments],
      createdAt: work.now,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export type StudyChange = Partial<Omit<StudyRow, 'id' | 'slug' | 'ownerId' | 'demo' | 'source'>>;

/** False when somebody else was first. */
export async function updateStudy(
  work: Work,
  { id, version }: Pick<StudyLine, 'id' | 'version'>,
  { title, summary, instruments, ...change }: StudyChange,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('preStudy')
    .set({
      ...change,
      ...(title && { title: JSON.stringify(title) }),
      ...(summary && { summary: JSON.stringify(summary) }),
      ...(instruments && { instruments: [...instruments] }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function readFindings(work: Work, studyId: string): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select id, statement, numerator, denominator, unit, source, critical_area as "criticalArea",
      study_deeper as "studyDeeper", version,
      coalesce((select jsonb_agg(note_id) from finding_evidence where finding_id = finding.id), '[]') as evidence
    from study_finding finding where study_id = ${studyId} order by position, created_at, id`.execute(
    work.tx,
  );
  return rows;
}

export type FindingRow = Omit<Finding, 'evidence' | 'version'> & { studyId: string };

/** Written last among the findings of its study. */
export async function insertFinding(work: Work, { studyId, ...row }: FindingRow): Promise<void> {
  await sql`
    insert into study_finding (id, study_id, statement, numerator, denominator, unit, source, critical_area,
      study_deeper, position, created_at)
    select ${row.id}, ${studyId}, ${JSON.stringify(row.statement)}, ${row.numerator}, ${row.denominator},
      ${row.unit && JSON.stringify(row.unit)}, ${row.source}, ${row.criticalArea}, ${row.studyDeeper},
      coalesce(max(position), 0) + 1, ${work.now}
    from study_finding where study_id = ${studyId}`.execute(work.tx);
}

/** False when somebody else was first. */
export async function updateFinding(
  work: Work,
  { id, version }: Pick<Finding, 'id' | 'version'>,
  row: Omit<FindingRow, 'id' | 'studyId'>,
): Promise<boolean> {
  const { numUpdatedRows } = await work.tx
    .updateTable('studyFinding')
    .set({
      ...row,
      statement: JSON.stringify(row.statement),
      unit: row.unit && JSON.stringify(row.unit),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteFinding(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('studyFinding').where('id', '=', id).execute();
}

/** Exactly these notes; those of another study are left out. */
export async function replaceEvidence(
  work: Work,
  { findingId, studyId, notes }: { findingId: string; studyId: string; notes: readonly string[] },
): Promise<void> {
  await work.tx.deleteFrom('findingEvidence').where('findingId', '=', findingId).execute();
  await sql`
    insert into finding_evidence (finding_id, note_id)
    select ${findingId}, note.id from study_note note join study_question question on question.id = note.question_id
    where question.study_id = ${studyId} and note.id = any(${[...notes]}::uuid[])`.execute(work.tx);
}

export async function readQuestions(work: Work, studyId: string): Promise<StudyQuestion[]> {
  const { rows } = await sql<Omit<StudyQuestion, 'notes'>>`
    select id, instrument, text from study_question where study_id = ${studyId} order by position, id`.execute(
    work.tx,
  );
  const notes = await readNotes(work, studyId);
  return rows.map((row) => ({ ...row, notes: notes.get(row.id) ?? [] }));
}

async function readNotes(work: Work, studyId: string): Promise<Map<string, StudyNote[]>> {
  const { rows } = await sql<StudyNote & { questionId: string }>`
    select note.id, question_id as "questionId", heard_on::text as "heardOn", heard_from as "heardFrom", body
    from study_note note join study_question question on question.id = note.question_id
    where question.study_id = ${studyId} order by heard_on, note.created_at, note.id`.execute(work.tx);
  const byQuestion = Map.groupBy(rows, ({ questionId }) => questionId);
  return new Map(
    [...byQuestion].map(([id, found]) => [id, found.map(({ questionId: _q, ...note }) => note)]),
  );
}

/** Written last in the guide of its study. */
export async function insertQuestion(
  work: Work,
  row: { id: string; studyId: string; instrument: string; text: LocalText },
): Promise<void> {
  await sql`
    insert into study_question (id, study_id, instrument, text, position)
    select ${row.id}, ${row.studyId}, ${row.instrument}, ${JSON.stringify(row.text)}, coalesce(max(position), 0) + 1
    from study_question where study_id = ${row.studyId}`.execute(work.tx);
}

export async function insertNote(work: Work, row: StudyNote & { questionId: string }): Promise<void> {
  await work.tx
    .insertInto('studyNote')
    .values({ ...row, createdAt: work.now })
    .execute();
}

export async function deleteNote(work: Work, id: string): Promise<void> {
  await work.tx.deleteFrom('studyNote').where('id', '=', id).execute();
}

/** The regional body where the one who acts works, when it is one alone. */
export async function readOwnBody(work: Work): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation where id in (select acting_organisations_as('regionalDeveloper'))`.execute(
    work.tx,
  );
  return rows[0]?.id;
}
