import { recordAudit } from '../../platform/audit/audit.ts';
import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import { ROLE_NAMES } from '../accounts/role.ts';
import { clearOldInvitations, UNANSWERED_KEPT_DAYS } from './invitations.service.ts';
import { deleteInvitationsTo, readInvitationsTo } from './invitations.store.ts';

/** Invitations to the person's address that were not answered yet; answered ones hold no address. */
export const invitationData: PersonalDataPart = {
  name: 'invitations',
  title: { sv: 'Inbjudningar till dig', en: 'Invitations to you' },
  fields: {
    organisation: { sv: 'Organisation', en: 'Organisation' },
    role: { sv: 'Roll', en: 'Role' },
    email: { sv: 'E-post', en: 'E-mail' },
    sentAt: { sv: 'Skickad', en: 'Sent' },
    expiresAt: { sv: 'Gäller till', en: 'Valid until' },
  },
  codes: { role: ROLE_NAMES },
  collect: async (work, { email }) => (email ? readInvitationsTo(work, email) : []),
  async erase(work, { email }) {
    const ids = email ? await deleteInvitationsTo(work, email) : [];
    for (const id of ids) await recordAudit(work, { entity: 'invitation', entityId: id, action: 'erased' });
    return { erased: ids.length, kept: [] };
  },
  retention: [
    {
      what: {
        sv: 'Inbjudan som ingen har svarat på, efter att länken gått ut',
        en: 'An invitation that nobody answered, after its link ran out',
      },
      days: UNANSWERED_KEPT_DAYS,
      why: {
        sv: 'Den kan skickas om ett tag, sedan behövs adressen inte (dataskyddsförordningen artikel 5.1 e).',
        en: 'It can be sent again for a while, then the address is not needed (GDPR Article 5(1)(e)).',
      },
      clear: clearOldInvitations,
    },
  ],
};
