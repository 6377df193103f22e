// Swedish organisation numbers: ten digits with a check digit, kept as NNNNNN-NNNN.
import Organisationsnummer from 'organisationsnummer';
import { z } from 'zod';

/**
 * The number in the form that is stored.
 *
 * @returns undefined when it is none; also for a personal identity number, which sole traders have and which is
 *   kept nowhere in the register
 */
export function normaliseOrganisationNumber(text: string): string | undefined {
  const plain = text.replaceAll(/[\s\u00a0]/g, '');
  if (!/^(16)?\d{6}-?\d{4}$/.test(plain) || !Organisationsnummer.valid(plain)) return undefined;
  const number = Organisationsnummer.parse(plain);
  return number.isPersonnummer() ? undefined : number.format();
}

export const organisationNumber = z.string().transform((text, context) => {
  const number = normaliseOrganisationNumber(text);
  if (number !== undefined) return number;
  context.addIssue({ code: 'custom', message: 'Expected an organisation number such as 556016-0680' });
  return z.NEVER;
});
