import { daysBefore } from '../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { messages as m, stateNames } from './signals.messages.ts';
import { clearOldSignals, readSignalsBy } from './signals.store.ts';

const DAYS_KEPT = 730;
const CLEARED_AT_ONCE = 500;

/** Signals that somebody handed over for their house. */
export const signalData: PersonalDataPart = {
  name: 'signals',
  title: m.signals,
  fields: {
    employer: m.employer,
    text: m.text,
    state: m.state,
    sentAt: m.sentAt,
    answer: m.answer,
  },
  codes: { state: stateNames },
  async collect(work, { personId }) {
    return personId ? readSignalsBy(work, personId) : [];
  },
  async erase(work, { personId }) {
    const count = personId ? (await readSignalsBy(work, personId)).length : 0;
    const kept = {
      what: m.signals,
      why: {
        sv: 'Signalen hör till arbetsgivaren. Den står kvar utan ditt namn.',
        en: 'The signal belongs to the employer. It stays without your name.',
      },
      count,
    };
    return { erased: 0, kept: count > 0 ? [kept] : [] };
  },
  retention: [
    {
      what: {
        sv: 'Orden i signaler mellan husen, räknat från svaret',
        en: 'The words of signals between the houses, from the answer',
      },
      days: DAYS_KEPT,
      why: {
        sv: 'Båda husen ska kunna följa vad som blev av signalen.',
        en: 'Both houses shall be able to follow what became of the signal.',
      },
      clear: (work) => clearOldSignals(work, daysBefore(work.now, DAYS_KEPT), CLEARED_AT_ONCE),
    },
  ],
};
