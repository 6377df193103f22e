// A request to providers: what was published, when it closes, and who was asked by which rule.
import { z } from 'zod';
import { type FormValues, listField, type Parsed, parseForm } from '../../../platform/http/form-fields.ts';
import { instantAt } from '../../../platform/local-date.ts';
import { readNote } from '../procurement/note-form.ts';
import type { NoteGiven } from '../procurement/procurement.ts';
import type { SpecContent } from '../spec/spec.ts';
import { problems as p } from './asking.messages.ts';

/** `open` takes answers, `opened` has passed its deadline, as the clock of the database says. */
export type RequestState = 'open' | 'opened' | 'withdrawn';

/** So long what was sealed in a request that was withdrawn is kept for the provider alone. */
export const WITHDRAWN_KEPT_DAYS = 90;

export type ProviderRequest = {
  id: string;
  key: string;
  needId: string;
  owner: { id: string; name: string };
  brokerId: string | null;
  content: SpecContent;
  rule: { id: string; version: string };
  matchRecordId: string;
  hidesAsker: boolean;
  /** Undefined while it is hidden from the one who acts. */
  asker: { id: string; name: string } | undefined;
  publishedAt: Date;
  deadline: Date;
  state: RequestState;
  withdrawn: { at: Date; reason: string } | undefined;
  demo: boolean;
};

/** An offer that met the conditions of the need. */
export type MetOffer = { offerId: string; title: { sv: string; en?: string | undefined } };

export type Recipient = {
  providerId: string;
  provider: string;
  basis: 'rule' | 'added';
  offers: readonly MetOffer[];
  reason: string | undefined;
  address: string | undefined;
  /** When a mail server refused the mail to it for good. */
  refusedAt?: Date | undefined;
};

export type Question = {
  id: string;
  text: string;
  askedAt: Date;
  answer: { text: string; at: Date } | undefined;
  /** Only for the centre and for the one who asked. */
  from: string | undefined;
};

const text = (least: number, most: number) => z.string().min(least).max(most);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const time = z.string().regex(/^([01]\d|2[0-3])[:.][0-5]\d$/);

/** `added` are providers beside the rule, all with one reason. */
const publication = z.object({
  deadlineOn: day,
  deadlineAt: time,
  hidesAsker: z.literal('ja').optional(),
  added: listField(z.uuid()),
  addedReason: z.string().max(1_000).default(''),
});

export type Publication = {
  deadline: Date;
  hidesAsker: boolean;
  added: readonly string[];
  addedReason: string;
  /** How a public buyer buys, decided before it asks. */
  procurement?: NoteGiven | undefined;
  /** Of the demo region: nobody is mailed. */
  demo?: boolean;
};

const SHORTEST_REASON = 10;

/** What the broker decides at publication; the text is that of the approved specification. */
export function readPublication(values: FormValues): Parsed<Publication> {
  const form = parseForm(publication, values, { deadlineOn: p.deadlineOn, deadlineAt: p.deadlineAt });
  if (!form.ok) return form;
  const { deadlineOn, deadlineAt, hidesAsker, added, addedReason } = form.value;
  if (added.length > 0 && addedReason.length < SHORTEST_REASON)
    return { ok: false, problems: [{ field: 'addedReason', message: p.addedReason }] };
  const isDecided = [values.procedure, values.note].some((one) => String(one ?? '').trim() !== '');
  const procurement = isDecided ? readNote(values) : { ok: true as const, value: undefined };
  if (!procurement.ok) return procurement;
  const deadline = instantAt(deadlineOn, deadlineAt.replace('.', ':'));
  return {
    ok: true,
    value: {
      deadline,
      hidesAsker: hidesAsker === 'ja',
      added,
      addedReason,
      procurement: procurement.value,
    },
  };
}

const moved = z.object({ deadlineOn: day, deadlineAt: time });

/** A later deadline. */
export function readDeadline(values: FormValues): Parsed<Date> {
  const form = parseForm(moved, values, { deadlineOn: p.deadlineOn, deadlineAt: p.deadlineAt });
  if (!form.ok) return form;
  return { ok: true, value: instantAt(form.value.deadlineOn, form.value.deadlineAt.replace('.', ':')) };
}

export const questionForm = z.object({ question: text(10, 2_000) });
export const answerForm = z.object({ id: z.uuid(), answer: text(2, 4_000) });
export const withdrawForm = z.object({ reason: text(SHORTEST_REASON, 1_000) });
