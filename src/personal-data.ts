// Every feature that stores something about people, from left to right: what a person fetches and has erased, and what
// is cleared by itself.
import { participationData } from './analysis/participation/participation-data.service.ts';
import { caseData } from './brokering/cases/keeping/case-data.service.ts';
import { contactPersonData } from './brokering/employers/people/contact-data.service.ts';
import { ratingData } from './brokering/employers/ratings/rating-data.service.ts';
import { signalData } from './brokering/employers/signals/signal-data.service.ts';
import { employerStaffData } from './brokering/employers/visits/staff-data.service.ts';
import { matchData } from './brokering/matching/saved/match-data.service.ts';
import { enquiryData } from './brokering/needs/enquiries/enquiry-data.service.ts';
import { inventoryData } from './brokering/needs/inventory/inventory-data.service.ts';
import { matrixData } from './brokering/needs/matrix/matrix-data.service.ts';
import { planData } from './brokering/needs/matrix/plans/plan-data.service.ts';
import { sessionData } from './brokering/needs/sessions/keeping/session-data.service.ts';
import { offerContactData } from './brokering/offers/offer-contact.service.ts';
import { participantData } from './brokering/outcomes/delivery/participant-data.service.ts';
import { answerData } from './brokering/outcomes/follow-up/answer-data.service.ts';
import { unmetData } from './brokering/outcomes/unmet/unmet-data.service.ts';
import { poolContactData } from './brokering/pooling/answers/pool-contact.service.ts';
import { agreementData } from './brokering/requests/agreements/agreement-data.service.ts';
import { aidData } from './brokering/requests/aid/aid-data.service.ts';
import { requestContactData } from './brokering/requests/asking/request-contact.service.ts';
import type { PersonalDataPart } from './platform/personal/personal-data.ts';
import { projectContactData } from './projects/bank/contact-data.service.ts';
import { accountData } from './register/accounts/my-data/account-data.service.ts';
import { registrationData } from './register/events/registration-data.service.ts';
import { methodNoteData } from './register/methods/notes/note-data.service.ts';
import { auditData, barrierData, mailData } from './register/operations/operations-data.service.ts';
import { organisationContactData } from './register/organisations/organisation-contact.service.ts';
import { invitationData } from './register/people/invitation-data.service.ts';
import { recordData } from './register/records/record-data.service.ts';
import { reviewData } from './register/skills/review/review-data.service.ts';

export const PERSONAL_DATA: readonly PersonalDataPart[] = [
  organisationContactData,
  accountData,
  invitationData,
  reviewData,
  registrationData,
  recordData,
  methodNoteData,
  auditData,
  mailData,
  barrierData,
  caseData,
  ratingData,
  contactPersonData,
  employerStaffData,
  signalData,
  enquiryData,
  inventoryData,
  sessionData,
  matrixData,
  planData,
  offerContactData,
  matchData,
  poolContactData,
  requestContactData,
  aidData,
  agreementData,
  answerData,
  participationData,
  participantData,
  unmetData,
  projectContactData,
];
