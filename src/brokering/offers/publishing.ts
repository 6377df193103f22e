// What an offer needs before everyone may see it: enough for a person to judge it and for matching to place it.
import type { Message } from '../../platform/i18n.ts';
import type { Problem } from '../../platform/result.ts';
import type { OfferContent } from './offer.ts';

const SHORTEST_DESCRIPTION = 40;

export const WITHDRAWAL_REASONS = ['ended', 'full', 'replaced', 'paused', 'other'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Why a provider takes an offer out of the catalogue, as the history tells it. */
export type Withdrawal = { reason: WithdrawalReason; note?: string | undefined };

/** What is missing, by field; an empty list means that the offer can be published. */
export function missingForPublishing(content: OfferContent): Problem[] {
  return CHECKS.filter((check) => !check.holds(content)).map(({ field, message }) => ({ field, message }));
}

const CHECKS: readonly { field: string; message: Message; holds(content: OfferContent): boolean }[] = [
  {
    field: 'description.sv',
    message: {
      sv: `Beskriv utbudet med minst ${SHORTEST_DESCRIPTION} tecken.`,
      en: `Describe the offer with at least ${SHORTEST_DESCRIPTION} characters.`,
    },
    holds: (content) => content.description.sv.trim().length >= SHORTEST_DESCRIPTION,
  },
  {
    field: 'outcomes',
    message: {
      sv: 'Ange minst en kompetens som utbudet leder till.',
      en: 'Name at least one competence that it leads to.',
    },
    holds: (content) => content.outcomes.length > 0,
  },
  {
    field: 'form',
    message: {
      sv: 'Välj form: på plats, distans, blandat eller på arbetsplatsen.',
      en: 'Choose a form: on site, distance, blended or at the workplace.',
    },
    holds: (content) => content.form !== undefined,
  },
  {
    field: 'municipalities',
    message: {
      sv: 'Ange var utbudet ges eller vilket område det når.',
      en: 'Say where it takes place, or which area it reaches.',
    },
    holds: (content) => content.municipalities.length > 0 || content.coverage.length > 0,
  },
  {
    field: 'starts',
    message: {
      sv: 'Ange minst en start, eller att man kan börja när som helst.',
      en: 'Give at least one start, or say that one can begin at any time.',
    },
    holds: (content) => content.openStart || content.starts.length > 0,
  },
  {
    field: 'languages',
    message: { sv: 'Ange minst ett språk.', en: 'Give at least one language.' },
    holds: (content) => content.languages.length > 0,
  },
];
