// The agreement between an employer and the provider that it chose.
import { z } from 'zod';
import {
  type FormValues,
  optionalField,
  type Parsed,
  parseForm,
} from '../../../platform/http/form-fields.ts';
import { hasPersonalNumber } from '../../../platform/personal/personal-number.ts';
import type { Problem } from '../../../platform/result.ts';
import { exactParts } from '../aid/aid.ts';
import type { ProposalContent } from '../proposals/proposal.ts';
import type { SpecContent } from '../spec/spec.ts';
import { problems as p } from './agreement.messages.ts';
import { BASES, DATA_KINDS } from './agreement-kinds.ts';

const text = z.string().max(4_000).default('');
const line = z.string().max(200).default('');
const signer = z.object({
  name: line,
  title: line,
  basis: z.enum(BASES).default('signatory'),
  /** Where it stands: a registration certificate, a decision with its number. */
  reference: line,
});
export type Signer = z.infer<typeof signer>;
const NOBODY: Signer = { name: '', title: '', basis: 'signatory', reference: '' };

export const agreementContent = z.object({
  scope: text,
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** Without VAT. */
  priceOre: z.int().nonnegative(),
  priceTerms: text,
  sessions: text,
  /** What each kind of personal data is for; a kind that is left out is not handled. */
  data: z.partialRecord(z.enum(DATA_KINDS), z.string().max(300)).default({}),
  dataOther: text,
  dataWho: line,
  dataUntil: z.iso.date().optional(),
  cancellation: text,
  employerSigner: signer.default(NOBODY),
  providerSigner: signer.default(NOBODY),
  /** Kommunallag 2:8: why a single business gets individual support, where it does. */
  exceptional: text,
});
export type AgreementContent = z.infer<typeof agreementContent>;

/** A first draft out of what was asked for and what was chosen; the proposal only where the reader may see it. */
export function draftOf(
  spec: SpecContent,
  chosen: { priceOre: number; proposal: ProposalContent | undefined },
): AgreementContent {
  const outcomes = spec.outcomes.map((one) => `– ${one.text}`).join('\n');
  return agreementContent.parse({
    scope: [spec.title, spec.goal, outcomes, chosen.proposal?.method]
      .filter(Boolean)
      .join('\n')
      .slice(0, 4_000),
    from: chosen.proposal?.startOn ?? spec.startFrom,
    priceOre: chosen.priceOre,
    sessions: [chosen.proposal?.timeAndPlace, chosen.proposal?.delivery]
      .filter(Boolean)
      .join('\n')
      .slice(0, 4_000),
  });
}

/** What is missing before anybody can sign, by field of the form. */
export function missingForSigning(content: AgreementContent): Problem[] {
  const { employerSigner, providerSigner, from, until, data } = content;
  const isNamed = ({ name, title, reference }: Signer) =>
    [name, title, reference].every((one) => one.trim() !== '');
  const handles = Object.keys(data).length > 0 || content.dataOther.trim() !== '';
  const checks: [boolean, string, keyof typeof p][] = [
    [content.scope.trim() === '', 'scope', 'scope'],
    [from === undefined, 'from', 'period'],
    [until === undefined || (from !== undefined && until < from), 'until', 'period'],
    [content.priceOre === 0, 'price', 'price'],
    [content.sessions.trim() === '', 'sessions', 'sessions'],
    [content.cancellation.trim() === '', 'cancellation', 'cancellation'],
    [handles && content.dataWho.trim() === '', 'dataWho', 'dataWho'],
    [handles && content.dataUntil === undefined, 'dataUntil', 'dataUntil'],
    [!isNamed(employerSigner), 'employer.name', 'signer'],
    [!isNamed(providerSigner), 'provider.name', 'signer'],
  ];
  return checks.flatMap(([wrong, field, message]) => (wrong ? [{ field, message: p[message] }] : []));
}

const form = z.object({
  scope: text,
  from: optionalField(z.iso.date()),
  until: optionalField(z.iso.date()),
  priceTerms: text,
  sessions: text,
  dataOther: text,
  dataWho: line,
  dataUntil: optionalField(z.iso.date()),
  cancellation: text,
  exceptional: text,
});

/** The form as it was sent; what is missing is said before signing, not here. */
export function readAgreement(values: FormValues): Parsed<AgreementContent> {
  const read = parseForm(form, values, {});
  if (!read.ok) return read;
  const priceOre = exactParts(String(values.price ?? ''), 2);
  if (priceOre === undefined) return { ok: false, problems: [{ field: 'price', message: p.price }] };
  const entered = (name: string, most: number) =>
    String(values[name] ?? '')
      .trim()
      .slice(0, most);
  const signerOf = (party: string): Signer => ({
    name: entered(`${party}.name`, 200),
    title: entered(`${party}.title`, 200),
    basis: z.enum(BASES).catch('signatory').parse(values[`${party}.basis`]),
    reference: entered(`${party}.reference`, 200),
  });
  const data = Object.fromEntries(
    DATA_KINDS.flatMap((kind) => {
      const purpose = entered(`data.${kind}`, 300);
      return purpose === '' ? [] : [[kind, purpose]];
    }),
  );
  const content = agreementContent.parse({
    ...read.value,
    priceOre,
    data,
    employerSigner: signerOf('employer'),
    providerSigner: signerOf('provider'),
  });
  const fields = ['scope', 'priceTerms', 'sessions', 'dataOther', 'cancellation', 'exceptional'] as const;
  const numbers = fields.filter((field) => hasPersonalNumber(content[field]));
  if (numbers.length > 0)
    return { ok: false, problems: numbers.map((field) => ({ field, message: p.number })) };
  return { ok: true, value: content };
}

const ORE_PER_KRONA = 100;

/** The stored text as the form holds it. */
export function valuesOfAgreement(content: AgreementContent): FormValues {
  const { data, employerSigner, providerSigner, priceOre, from, until, dataUntil, ...rest } = content;
  const party = (name: string, { basis, ...one }: Signer) =>
    Object.entries({ ...one, basis }).map(([field, value]) => [`${name}.${field}`, value] as const);
  const rests = priceOre % ORE_PER_KRONA;
  return {
    ...rest,
    from: from ?? '',
    until: until ?? '',
    dataUntil: dataUntil ?? '',
    price: `${Math.trunc(priceOre / ORE_PER_KRONA)}${rests > 0 ? `,${String(rests).padStart(2, '0')}` : ''}`,
    ...Object.fromEntries(Object.entries(data).map(([kind, purpose]) => [`data.${kind}`, purpose])),
    ...Object.fromEntries([...party('employer', employerSigner), ...party('provider', providerSigner)]),
  };
}

export type Party = { id: string; name: string };

export type Agreement = {
  id: string;
  requestId: string;
  house: Party;
  employer: Party;
  provider: Party;
  content: AgreementContent;
  version: number;
  sentVersion: number | undefined;
  recordId: string | undefined;
  changedAt: Date;
};
