import { recordAudit } from '../../../platform/audit/audit.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { WITHDRAWN_KEPT_DAYS } from './request.ts';
import {
  deleteWithdrawnProposals,
  readInterestsOf,
  readInvitationsOf,
  readRequestsMailedTo,
  removeRequestAddress,
} from './request-contact.store.ts';

const KEPT_INTERESTS = {
  what: { sv: 'Intressen som redovisats i en jämförelse', en: 'Interests declared in a comparison' },
  why: {
    sv: 'De visar att ingen jävig satte poäng (förvaltningslagen §§ 16–18), och jämförelsen är en allmän handling.',
    en: 'They show that nobody with a conflict of interest scored (Administrative Procedure Act §§ 16–18), and the comparison is a public record.',
  },
};

const KEPT_INVITATIONS = {
  what: { sv: 'Uppdrag att bedöma svar', en: 'Assignments to score proposals' },
  why: {
    sv: 'Det ska gå att granska vem som fick läsa och bedöma svaren, också efteråt.',
    en: 'Who was let in to read and score the proposals must be possible to review, also afterwards.',
  },
};

/** Requests that were mailed to the person's address. Proposals hold no names: their forms ask for none. */
export const requestContactData: PersonalDataPart = {
  name: 'requests',
  title: { sv: 'Förfrågningar och redovisade intressen', en: 'Requests and declared interests' },
  fields: {
    request: { sv: 'Förfrågan', en: 'Request' },
    provider: { sv: 'Anordnare', en: 'Provider' },
    publishedAt: { sv: 'Publicerad', en: 'Published' },
    interest: { sv: 'Redovisat intresse', en: 'Declared interest' },
    declaredAt: { sv: 'Redovisat', en: 'Declared' },
    house: { sv: 'Inbjuden som bedömare från', en: 'Invited to score, from' },
    invitedAt: { sv: 'Inbjuden', en: 'Invited' },
  },
  async collect(work, { email, personId }) {
    const mailed = email ? await readRequestsMailedTo(work, email) : [];
    const declared = personId ? await readInterestsOf(work, personId) : [];
    const invited = personId ? await readInvitationsOf(work, personId) : [];
    return [...mailed.map(({ id: _id, ...record }) => record), ...declared, ...invited];
  },
  async erase(work, { email, personId }) {
    const mailed = email ? await readRequestsMailedTo(work, email) : [];
    if (email) await removeRequestAddress(work, email);
    for (const { id } of mailed)
      await recordAudit(work, { entity: 'request', entityId: id, action: 'addressErased' });
    const count = personId ? (await readInterestsOf(work, personId)).length : 0;
    const invited = personId ? (await readInvitationsOf(work, personId)).length : 0;
    return {
      erased: mailed.length,
      kept: [
        ...(count > 0 ? [{ ...KEPT_INTERESTS, count }] : []),
        ...(invited > 0 ? [{ ...KEPT_INVITATIONS, count: invited }] : []),
      ],
    };
  },
  retention: [
    {
      what: {
        sv: 'Svar på en förfrågan som drogs tillbaka, efter tillbakadragandet',
        en: 'Proposals to a request that was withdrawn, after the withdrawal',
      },
      days: WITHDRAWN_KEPT_DAYS,
      why: {
        sv: 'De öppnas aldrig. Anordnaren hinner spara sin text, sedan raderas den oläst.',
        en: 'They are never opened. The provider has time to keep its text, which is then deleted unread.',
      },
      clear: (work) => deleteWithdrawnProposals(work, daysBefore(work.now, WITHDRAWN_KEPT_DAYS)),
    },
  ],
};
