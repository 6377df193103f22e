import type { Message } from '../../platform/i18n.ts';
import type { CaseState } from './case.ts';

export const caseStateNames: Record<CaseState, Message> = {
  running: { sv: 'Pågår', en: 'Running' },
  paused: { sv: 'Pausat', en: 'Paused' },
  closed: { sv: 'Avslutat', en: 'Closed' },
};
