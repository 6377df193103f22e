// Lists that somebody sends in to be imported: kept, previewed, read anew with other choices, confirmed, and forgotten again.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { LocalText } from '../i18n.ts';
import { type LongJobType, startLongJob } from '../jobs/job.ts';
import { findJobRun, type JobRun } from '../jobs/job-run.ts';
import { daysBefore } from '../local-date.ts';
import { Forbidden, NotFound } from '../result.ts';
import { personOf, type Work } from '../work.ts';

const KEPT_DAYS = 7;

export type SentList = { fileName: string; bytes: Uint8Array; createdBy: string };

/** What the work is asked: a preview stores nothing. */
export type AskedImport<C> = { importId: string; preview: boolean; choices: C };

/** One kind of list: where its files are kept (a table whose wall lets the sender in), and the work that reads them. */
export type ListImport<C, R extends AskedImport<C>> = {
  /** With the columns id, file_name, bytes, created_by and created_at. */
  table: string;
  job: LongJobType<AskedImport<C>>;
  /** What a run is called while it reads, and while it stores. */
  titles: { reading: LocalText; storing: LocalText };
  /** What a run leaves behind for its page. */
  result: z.ZodType<R>;
};

/** Keeps a list and starts the preview. Returns the id of the run. */
export async function startPreview<C, R extends AskedImport<C>>(
  work: Work,
  kind: ListImport<C, R>,
  { file, choices }: { file: { name: string; bytes: Uint8Array }; choices: C },
): Promise<string> {
  const personId = personOf(work.actor);
  if (!personId) throw new Forbidden('A person imports');
  const importId = work.newId();
  await sql`
    insert into ${sql.table(kind.table)} (id, file_name, bytes, created_by, created_at)
    values (${importId}, ${file.name}, ${Buffer.from(file.bytes)}, ${personId}, ${work.now})`.execute(
    work.tx,
  );
  return start(work, kind, { importId, preview: true, choices });
}

/** Reads a list that is kept once more, to show it or to store it. Returns the id of the run. Throws NotFound when it is gone. */
export async function startAgain<C, R extends AskedImport<C>>(
  work: Work,
  kind: ListImport<C, R>,
  asked: AskedImport<C>,
): Promise<string> {
  await getSentList(work, kind, asked.importId);
  return start(work, kind, asked);
}

function start<C, R extends AskedImport<C>>(
  work: Work,
  { job, titles }: ListImport<C, R>,
  payload: AskedImport<C>,
): Promise<string> {
  return startLongJob(work, job, { title: payload.preview ? titles.reading : titles.storing, payload });
}

type Kept = { table: string };

/** @throws NotFound when it has been forgotten, or somebody else sent it */
export async function getSentList(work: Work, { table }: Kept, importId: string): Promise<SentList> {
  const { rows } = await sql<SentList>`
    select file_name, bytes, created_by from ${sql.table(table)} where id = ${importId}`.execute(work.tx);
  const [list] = rows;
  if (!list) throw new NotFound(`No list ${importId}`);
  return list;
}

/** Forgets a list once it is stored. */
export async function forgetSentList(work: Work, { table }: Kept, importId: string): Promise<void> {
  await sql`delete from ${sql.table(table)} where id = ${importId}`.execute(work.tx);
}

/** Forgets lists that nobody confirmed for a week. */
export async function forgetOldLists(work: Work, { table }: Kept): Promise<void> {
  const before = daysBefore(work.now, KEPT_DAYS);
  await sql`delete from ${sql.table(table)} where created_at < ${before}`.execute(work.tx);
}

/** How far an import has come, and what it found when it is done. Throws NotFound for a run of another kind. */
export async function getImportRun<C, R extends AskedImport<C>>(
  work: Work,
  { job, result }: ListImport<C, R>,
  runId: string,
): Promise<{ run: JobRun; result: R | undefined }> {
  const run = await findJobRun(work, runId);
  if (run?.kind !== job.kind) throw new NotFound(`No import ${runId}`);
  return { run, result: run.state === 'done' ? result.parse(run.result) : undefined };
}

/** @throws NotFound when the run is not a preview that is done */
export async function getPreview<C, R extends AskedImport<C>>(
  work: Work,
  kind: ListImport<C, R>,
  runId: string,
): Promise<R> {
  const { result } = await getImportRun(work, kind, runId);
  if (!result?.preview) throw new NotFound('The preview is not done');
  return result;
}
