// A registered record: what it is, how long it is kept, and who has signed it.
import { z } from 'zod';
import { optionalField, optionalText } from '../../platform/http/form-fields.ts';

export const RECORD_KINDS = ['agreement', 'decision', 'certificate', 'letter', 'report', 'other'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** As the archive act has it: received, drawn up, or drawn up and sent. */
export const DIRECTIONS = ['incoming', 'drawnUp', 'expedited'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export type RecordFile = {
  id: string;
  role: 'document' | 'signed';
  name: string;
  mediaType: string;
  size: number;
  /** SHA-256, in hex. */
  hash: string;
};

/** Who shall sign, and what they did; `signature` is missing until then. */
export type RecordParty = {
  organisationId: string;
  name: string;
  signature:
    | {
        name: string;
        title: string;
        authority: string;
        method: 'attested' | 'external';
        documentHash: string;
        at: Date;
        /** When the person last showed who they are; undefined outside, and before it was asked. */
        provedAt: Date | undefined;
      }
    | undefined;
};

/** A line of the register. */
export type RecordLine = {
  id: string;
  key: string;
  house: { id: string; name: string };
  kind: RecordKind;
  direction: Direction;
  title: string;
  secrecy: { section: string; on: string } | undefined;
  /** Undefined while it is a working draft. */
  completedAt: Date | undefined;
  /** Undefined is for ever. */
  keepUntil: string | undefined;
  keepRule: string;
  recordedAt: Date;
  demo: boolean;
};

export type RegisteredRecord = RecordLine & { files: RecordFile[]; parties: RecordParty[] };

export type RecordFilter = { text?: string | undefined; kind?: RecordKind | undefined };

/** What another room files: `document` is the record itself. */
export type RecordGiven = {
  houseId: string;
  kind: RecordKind;
  direction: Direction;
  title: string;
  secrecySection?: string | undefined;
  keepUntil: string | undefined;
  keepRule: string;
  subject?: { kind: string; id: string } | undefined;
  parties: readonly { organisationId: string; name: string }[];
  document: { name: string; mediaType: string; bytes: Uint8Array };
  demo?: boolean;
};

export const recordForm = z
  .object({
    houseId: z.uuid(),
    kind: z.enum(RECORD_KINDS),
    direction: z.enum(DIRECTIONS),
    title: z.string().trim().min(3).max(200),
    secrecySection: optionalText(100),
    keepUntil: optionalField(z.iso.date()),
    keepRule: z.string().trim().min(3).max(300),
  })
  .refine(({ secrecySection }) => secrecySection === undefined || secrecySection.trim().length > 1, {
    path: ['secrecySection'],
  });

/** What a party writes when it signs in the page. */
export const signatureForm = z.object({
  organisationId: z.uuid(),
  typedName: z.string().trim().min(2).max(200),
  title: z.string().trim().min(2).max(200),
  authority: z.string().trim().min(3).max(300),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignatureGiven = z.infer<typeof signatureForm>;

/** A signature in the page, and when the person signed in to make it. */
export type AttestedSignature = SignatureGiven & { provedAt: Date | undefined };

/** Whether the typed name is that of the person; case and spaces do not matter. */
export function isOwnName(typed: string, name: string): boolean {
  const plain = (text: string) =>
    text.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ').trim();
  return plain(typed) === plain(name);
}
