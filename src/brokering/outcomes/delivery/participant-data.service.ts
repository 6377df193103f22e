import { recordAudit } from '../../../platform/audit/audit.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { subjectOfEmail } from '../../../platform/personal/personal-keys.ts';
import { adaptationNames } from '../../needs/need-names.messages.ts';
import { messages as m } from './efforts.messages.ts';
import { participantKeeping as k } from './participant-data.messages.ts';
import {
  emptyParticipantsEndedBefore,
  emptyParticipantsOfKeys,
  readOwnParticipants,
} from './participant-data.store.ts';

/** Names and adaptations are kept this long after the delivery ended: the last follow-up is after six months. */
const KEPT_DAYS = 365;

/** Participants in learning efforts who are known by an address. */
export const participantData: PersonalDataPart = {
  name: 'participants',
  title: k.title,
  fields: {
    effort: m.effort,
    name: m.name,
    email: m.email,
    adaptations: m.adaptations,
    followUpAgreedOn: m.asksAfter,
    present: m.attendance,
  },
  codes: { adaptations: adaptationNames },
  async collect(work, { email }) {
    return email ? readOwnParticipants(work, subjectOfEmail(work, email)) : [];
  },
  async erase(work, { email }) {
    const ids = email ? await emptyParticipantsOfKeys(work, subjectOfEmail(work, email)) : [];
    for (const entityId of ids)
      await recordAudit(work, { entity: 'effortParticipant', entityId, action: 'personErased' });
    return { erased: ids.length, kept: [] };
  },
  retention: [
    {
      what: k.what,
      days: KEPT_DAYS,
      why: k.why,
      clear: (work) => emptyParticipantsEndedBefore(work, daysBefore(work.now, KEPT_DAYS)),
    },
  ],
};
