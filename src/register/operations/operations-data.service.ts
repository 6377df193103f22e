import { daysBefore } from '../../platform/local-date.ts';
import type { PersonalDataPart } from '../../platform/personal/personal-data.ts';
import {
  destroyPersonKeys,
  openPersonalValues,
  subjectOfEmail,
} from '../../platform/personal/personal-keys.ts';
import { languageNames } from '../accounts/my-data/my-data.messages.ts';
import { ROLE_NAMES } from '../accounts/role.ts';
import { actionNames, entityNames } from './audit.messages.ts';
import { mailStates, runStates } from './operations.messages.ts';
import { operationsKeeping as k } from './operations-data.messages.ts';
import {
  countActs,
  deleteBarriersBefore,
  deleteFarewellsBefore,
  deleteMailsBefore,
  deleteMailsTo,
  deleteRunsBefore,
  readActs,
  readBarriersOf,
  readMailsTo,
  readRunsOf,
  redactBarriers,
  redactMails,
} from './operations-data.store.ts';

const MAILS_KEPT_DAYS = 90;
const FAREWELLS_KEPT_DAYS = 30;
const UNSENT_MAILS_KEPT_DAYS = 365;
const BARRIERS_KEPT_DAYS = 365;
const RUNS_KEPT_DAYS = 90;

/** Mails to the person, and those to others that name them. The texts themselves are in the person's own mailbox. */
export const mailData: PersonalDataPart = {
  name: 'mail',
  title: k.mails,
  fields: k.mailFields,
  codes: { state: mailStates },
  collect: async (work, { email }) => (email ? readMailsTo(work, email) : []),
  async erase(work, subject) {
    const own = await deleteMailsTo(work, subject);
    const kept = subject.email ? [{ what: k.farewell, why: k.farewellWhy, count: 1 }] : [];
    return { erased: own + (await redactMails(work, subject)), kept };
  },
  retention: [
    {
      what: k.sentMails,
      days: MAILS_KEPT_DAYS,
      why: k.sentMailsWhy,
      clear: (work) => deleteMailsBefore(work, ['sent'], daysBefore(work.now, MAILS_KEPT_DAYS)),
    },
    {
      what: k.farewell,
      days: FAREWELLS_KEPT_DAYS,
      why: k.farewellWhy,
      clear: (work) => deleteFarewellsBefore(work, daysBefore(work.now, FAREWELLS_KEPT_DAYS)),
    },
    {
      what: k.unsentMails,
      days: UNSENT_MAILS_KEPT_DAYS,
      why: k.unsentMailsWhy,
      clear: (work) =>
        deleteMailsBefore(work, ['kept', 'failed'], daysBefore(work.now, UNSENT_MAILS_KEPT_DAYS)),
    },
  ],
};

export const barrierData: PersonalDataPart = {
  name: 'barriers',
  title: k.barriers,
  fields: k.barrierFields,
  async collect(work, { email }) {
    const rows = email ? await readBarriersOf(work, email) : [];
    return rows.map(({ id: _id, ...row }) => row);
  },
  async erase(work, subject) {
    const ids = await redactBarriers(work, subject);
    await destroyPersonKeys(work, ids);
    const kept = ids.length > 0 ? [{ what: k.barrierText, why: k.barrierWhy, count: ids.length }] : [];
    return { erased: ids.length, kept };
  },
  retention: [
    {
      what: k.handledBarriers,
      days: BARRIERS_KEPT_DAYS,
      why: k.handledBarriersWhy,
      clear: (work) => deleteBarriersBefore(work, daysBefore(work.now, BARRIERS_KEPT_DAYS)),
    },
  ],
};

/** The audit: entries stay, since the chain must hold; what they say of the person can be read by nobody any longer. */
export const auditData: PersonalDataPart = {
  name: 'audit',
  title: k.acts,
  fields: k.actFields,
  codes: {
    entity: entityNames,
    action: actionNames,
    state: runStates,
    role: ROLE_NAMES,
    language: languageNames,
  },
  async collect(work, { personId }) {
    if (!personId) return [];
    const acts = await openPersonalValues(work, await readActs(work, personId));
    return [...acts, ...(await readRunsOf(work, personId))];
  },
  async erase(work, { personId, email }) {
    const subjects = [...(personId ? [personId] : []), ...(email ? [subjectOfEmail(work, email)] : [])];
    const erased = await destroyPersonKeys(work, subjects);
    const acts = personId ? await countActs(work, personId) : 0;
    return { erased, kept: acts > 0 ? [{ what: k.entries, why: k.entriesWhy, count: acts }] : [] };
  },
  retention: [
    {
      what: k.runs,
      days: RUNS_KEPT_DAYS,
      why: k.runsWhy,
      clear: (work) => deleteRunsBefore(work, daysBefore(work.now, RUNS_KEPT_DAYS)),
    },
  ],
};
