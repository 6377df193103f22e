// When a public body buys: what the value of a contract asks of it, by the amounts that held on the day.
import { z } from 'zod';

/** One amount from a day on; a later record for the same day replaces the earlier. Money in öre. */
export type Threshold = {
  id: string;
  kind: 'directAward' | 'reasons';
  ore: number;
  validFrom: string;
  source: string;
  recordedAt: Date;
};

/** The amounts of one day. */
export type Limits = { directAwardOre: number; reasonsOre: number };

/** `free` needs nothing, `reasons` a documented decision, `above` another procedure than direct award. */
export const JUDGEMENTS = ['free', 'reasons', 'above'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** How it is bought: directly, procured, called off from a framework agreement, or outside the act. */
export const PROCEDURES = ['direct', 'procured', 'callOff', 'exempt'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** The amounts that held on a local date; undefined where one of them is unknown. */
export function limitsOn(thresholds: readonly Threshold[], on: string): Limits | undefined {
  const of = (kind: Threshold['kind']) =>
    thresholds
      .filter((one) => one.kind === kind && one.validFrom <= on)
      .reduce<Threshold | undefined>((best, one) => (best && !isNewer(one, best) ? best : one), undefined);
  const [direct, reasons] = [of('directAward'), of('reasons')];
  return direct && reasons && { directAwardOre: direct.ore, reasonsOre: reasons.ore };
}

function isNewer(one: Threshold, other: Threshold): boolean {
  if (one.validFrom !== other.validFrom) return one.validFrom > other.validFrom;
  return one.recordedAt > other.recordedAt;
}

/** A value at the limit of reasons needs them; one at the limit of direct award is above it. */
export function judgeValue(valueOre: number, { directAwardOre, reasonsOre }: Limits): Judgement {
  if (valueOre >= directAwardOre) return 'above';
  return valueOre >= reasonsOre ? 'reasons' : 'free';
}

export type ProcurementNote = {
  id: string;
  valueOre: number;
  judgement: Judgement;
  limits: Limits;
  procedure: Procedure;
  note: string;
  by: string | undefined;
  at: Date;
};

/** What somebody decides on: up to which value, how it is bought, and why. */
export type NoteGiven = Pick<ProcurementNote, 'valueOre' | 'procedure' | 'note'>;

/** Whether what was decided covers a value: reasons for what needs them, another procedure for what is above. */
export function isCovered(
  judgement: Judgement,
  valueOre: number,
  notes: readonly ProcurementNote[],
): boolean {
  if (judgement === 'free') return true;
  return notes.some(
    (one) => one.valueOre >= valueOre && (judgement === 'reasons' || one.procedure !== 'direct'),
  );
}

const SECTORS: readonly string[] = ['municipal', 'regional', 'state'];

/** Whether the act on public procurement holds for the buyer. */
export function isPublicBuyer({ sector }: { sector?: string | undefined }): boolean {
  return SECTORS.includes(sector ?? '');
}

const text = (least: number, most: number) => z.string().trim().min(least).max(most);
export const thresholdForm = z.object({
  kind: z.enum(['directAward', 'reasons']),
  amount: z.string(),
  validFrom: z.iso.date(),
  source: text(5, 500),
});
