import { recordAudit } from '../../../platform/audit/audit.ts';
import { daysBefore } from '../../../platform/local-date.ts';
import type { DataSubject, PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import type { Work } from '../../../platform/work.ts';
import { ROLE_NAMES } from '../role.ts';
import {
  clearOldSignIns,
  deleteDeadTokens,
  eraseAccount,
  eraseSignIn,
  readAccount,
} from './account-data.store.ts';
import { deleteErasuresBefore } from './erasure.store.ts';
import { accountFields, accountKeeping as k, languageNames, scopeNames } from './my-data.messages.ts';

const SIGN_INS_KEPT_DAYS = 1;
const DEAD_TOKENS_KEPT_DAYS = 90;
const ERASURES_KEPT_DAYS = 365;

/** The account itself: person, memberships, keys to the API, sign-in. */
export const accountData: PersonalDataPart = {
  name: 'account',
  title: k.title,
  fields: accountFields,
  codes: { role: ROLE_NAMES, language: languageNames, scopes: scopeNames },
  async collect(work, { personId }) {
    if (!personId) return [];
    const { person, memberships, tokens } = await readAccount(work, personId);
    return [
      ...(person ? [person] : []),
      ...memberships,
      ...tokens.map(({ name, ...one }) => ({ apiToken: name, ...one })),
    ];
  },
  async erase(work, subject) {
    const erased = await eraseAll(work, subject);
    return {
      erased,
      kept: erased > 0 ? [{ what: k.emptyRow, why: k.emptyRowWhy, count: 1 }] : [],
    };
  },
  retention: [
    {
      what: k.signIns,
      days: SIGN_INS_KEPT_DAYS,
      why: k.signInsWhy,
      clear: (work) => clearOldSignIns(work, daysBefore(work.now, SIGN_INS_KEPT_DAYS)),
    },
    {
      what: k.deadTokens,
      days: DEAD_TOKENS_KEPT_DAYS,
      why: k.storageLimit,
      clear: (work) => deleteDeadTokens(work, daysBefore(work.now, DEAD_TOKENS_KEPT_DAYS)),
    },
    {
      what: k.erasures,
      days: ERASURES_KEPT_DAYS,
      why: k.erasuresWhy,
      clear: (work) => deleteErasuresBefore(work, daysBefore(work.now, ERASURES_KEPT_DAYS)),
    },
  ],
};

async function eraseAll(work: Work, subject: DataSubject): Promise<number> {
  await eraseSignIn(work, subject);
  if (!subject.personId) return 0;
  const erased = await eraseAccount(work, subject.personId);
  await recordAudit(work, { entity: 'person', entityId: subject.personId, action: 'erased' });
  return erased;
}
