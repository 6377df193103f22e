// What features declare for the background: reactions to events, long work that somebody waits for, and schedules.
import type { Logger } from 'pino';
import { z } from 'zod';
import { defineEvent, type EventType, emitEvent } from '../events.ts';
import type { LocalText, Message } from '../i18n.ts';
import type { NewId } from '../ids.ts';
import type { SendMail } from '../mail/mail.ts';
import { type Clock, personOf, type RunWork, type Work } from '../work.ts';

export type JobDeps = {
  runWork: RunWork;
  sendMail: SendMail | undefined;
  clock: Clock;
  newId: NewId;
  log: Logger;
  /** The public address of the installation, without a slash at the end; mails link there. */
  publicUrl: string;
};

/** Delivered at least once: a handler must bear being called twice with the same payload. */
export type Subscription = {
  event: string;
  name: string;
  handle(deps: JobDeps, payload: unknown): Promise<void>;
};

/** Tells how far the work has come; `steps` may be left out while unknown. Throws when somebody has cancelled it. */
export type Report = (step: number, steps?: number) => Promise<void>;

/** Long work that failed in a way that its page can tell of. */
export class WorkFailed extends Error {
  override name = 'WorkFailed';
  readonly told: Message;
  constructor(told: Message, cause: unknown) {
    super(told.en, { cause });
    this.told = told;
  }
}

export type LongJob = {
  kind: string;
  /** Resolves to what the page shows when it is done. */
  run(deps: JobDeps, payload: unknown, report: Report): Promise<Record<string, unknown>>;
};

export type Schedule = {
  name: string;
  /** Five fields, in Europe/Stockholm. */
  cron: string;
  run(deps: JobDeps): Promise<void>;
};

/** Work that every node does again and again; it must bear that several do. */
export type Loop = {
  name: string;
  everySeconds: number;
  /** A channel of PostgreSQL: what is announced there lets it run at once, and so does the start of the node. */
  wokenBy?: string;
  run(deps: JobDeps): Promise<void>;
};

export type FeatureJobs = {
  subscriptions?: readonly Subscription[];
  longJobs?: readonly LongJob[];
  schedules?: readonly Schedule[];
  loops?: readonly Loop[];
};

/** A reaction to an event of a feature to the left; `name` tells reactions to the same event apart. */
export function on<P>(
  type: EventType<P>,
  name: string,
  handle: (deps: JobDeps, payload: P) => Promise<void>,
): Subscription {
  return { event: type.name, name, handle: (deps, payload) => handle(deps, type.payload.parse(payload)) };
}

export const longJobRequested = defineEvent(
  'jobs.requested',
  z.object({ runId: z.uuid(), kind: z.string(), payload: z.unknown() }),
);

export type LongJobType<P> = {
  kind: string;
  payload: z.ZodType<P>;
  /** Whether it may end between two reports: what is done stays, and running it again does the rest. */
  stoppable?: boolean;
};

export function longJob<P>(
  type: LongJobType<P>,
  run: (deps: JobDeps, payload: P, report: Report) => Promise<Record<string, unknown>>,
): LongJob {
  return { kind: type.kind, run: (deps, payload, report) => run(deps, type.payload.parse(payload), report) };
}

/** Asks for long work in the transaction at hand. Returns the id of the run, whose page shows the progress. */
export async function startLongJob<P>(
  work: Work,
  type: LongJobType<P>,
  asked: { title: LocalText; payload: P },
): Promise<string> {
  const runId = work.newId();
  await work.tx
    .insertInto('jobRun')
    .values({
      id: runId,
      kind: type.kind,
      startedBy: personOf(work.actor) ?? null,
      title: JSON.stringify(asked.title),
      stoppable: type.stoppable ?? false,
      createdAt: work.now,
    })
    .execute();
  await emitEvent(work, longJobRequested, {
    runId,
    kind: type.kind,
    payload: type.payload.parse(asked.payload),
  });
  return runId;
}
