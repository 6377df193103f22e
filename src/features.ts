// Every feature's pages and API, mounted on the server.

import { participationApi } from './analysis/participation/participation.api.ts';
import { participationWeb } from './analysis/participation/participation.web.tsx';
import { studiesApi } from './analysis/surveys/studies/studies.api.ts';
import { studiesWeb } from './analysis/surveys/studies/studies.web.tsx';
import { casesApi } from './brokering/cases/cases.api.ts';
import { findCaseNames } from './brokering/cases/cases.service.ts';
import { casesWeb } from './brokering/cases/cases.web.tsx';
import { employersApi } from './brokering/employers/employers.api.ts';
import { employersWeb } from './brokering/employers/employers.web.ts';
import { gapApi } from './brokering/matching/gap/gap.api.ts';
import { gapWeb } from './brokering/matching/gap/gap.web.tsx';
import { matchingApi } from './brokering/matching/matching.api.ts';
import { matchingWeb } from './brokering/matching/matching.web.tsx';
import { overviewApi } from './brokering/matching/overview/overview.api.ts';
import { overviewWeb } from './brokering/matching/overview/overview.web.tsx';
import { needMatchesApi } from './brokering/matching/saved/need-matches.api.ts';
import { needMatchesWeb } from './brokering/matching/saved/need-matches.web.tsx';
import { servedApi } from './brokering/matching/served/served.api.ts';
import { waiversWeb } from './brokering/matching/waivers/waivers.web.tsx';
import { enquiriesApi } from './brokering/needs/enquiries/enquiries.api.ts';
import { enquiriesWeb } from './brokering/needs/enquiries/enquiries.web.tsx';
import { intakeWeb } from './brokering/needs/enquiries/intake.web.tsx';
import { caseNeedsApi } from './brokering/needs/in-case/case-needs.api.ts';
import { inventoryApi } from './brokering/needs/inventory/inventory.api.ts';
import { inventoryWeb } from './brokering/needs/inventory/inventory.web.tsx';
import { matrixWeb } from './brokering/needs/matrix/matrix.web.tsx';
import { plansApi } from './brokering/needs/matrix/plans/plans.api.ts';
import { plansWeb } from './brokering/needs/matrix/plans/plans.web.tsx';
import { matrixApi } from './brokering/needs/matrix/programs/matrix.api.ts';
import { needsApi } from './brokering/needs/needs.api.ts';
import { countSignalsHelped, findNeedNames } from './brokering/needs/needs.service.ts';
import { needsWeb } from './brokering/needs/needs.web.tsx';
import { sessionsApi } from './brokering/needs/sessions/programs/sessions.api.ts';
import { sessionsWeb } from './brokering/needs/sessions/sessions.web.tsx';
import { countNeedsOfConcept, listTextsOfNeeds } from './brokering/needs/texts/need-texts.service.ts';
import { offersApi } from './brokering/offers/offers.api.ts';
import { countOffersFound, findOfferNames } from './brokering/offers/offers.service.ts';
import { offersWeb } from './brokering/offers/offers.web.tsx';
import { certificatesWeb } from './brokering/outcomes/certificates/certificates.web.tsx';
import { effortsApi } from './brokering/outcomes/delivery/efforts.api.ts';
import { deliveryWeb } from './brokering/outcomes/delivery/efforts.web.tsx';
import { followUpWeb } from './brokering/outcomes/follow-up/follow-up.web.tsx';
import { neutralityApi } from './brokering/outcomes/neutrality/neutrality.api.ts';
import { neutralityWeb } from './brokering/outcomes/neutrality/neutrality.web.tsx';
import { needOutcomesWeb } from './brokering/outcomes/of-need/need-outcomes.web.tsx';
import { outcomesApi } from './brokering/outcomes/region/outcomes.api.ts';
import { outcomesWeb } from './brokering/outcomes/region/outcomes.web.tsx';
import { effortMatrixWeb } from './brokering/outcomes/to-matrix/effort-matrix.web.tsx';
import { unmetApi } from './brokering/outcomes/unmet/unmet.api.ts';
import { unmetWeb } from './brokering/outcomes/unmet/unmet.web.tsx';
import { offerDemandApi } from './brokering/pooling/demand/offer-demand.api.ts';
import { poolingApi } from './brokering/pooling/pooling.api.ts';
import { poolingWeb } from './brokering/pooling/pooling.web.tsx';
import { similarApi } from './brokering/pooling/similar/similar.api.ts';
import { agreementsApi } from './brokering/requests/agreements/agreement.api.ts';
import { agreementsWeb } from './brokering/requests/agreements/agreement.web.tsx';
import { aidApi } from './brokering/requests/aid/aid.api.ts';
import { aidWeb } from './brokering/requests/aid/aid.web.tsx';
import { requestsWeb } from './brokering/requests/asking/requests.web.tsx';
import { assessorsApi } from './brokering/requests/comparison/assessors/assessors.api.ts';
import { assessorsWeb } from './brokering/requests/comparison/assessors/assessors.web.tsx';
import { comparisonWeb } from './brokering/requests/comparison/comparison.web.tsx';
import { judgementsApi } from './brokering/requests/judged/judgement.api.ts';
import { judgementsWeb } from './brokering/requests/judged/judgement.web.tsx';
import { pooledRequestsApi } from './brokering/requests/pooled/pooled.api.ts';
import { pooledRequestsWeb } from './brokering/requests/pooled/pooled.web.tsx';
import { procurementWeb } from './brokering/requests/procurement/procurement.web.tsx';
import { proposalsWeb } from './brokering/requests/proposals/proposals.web.tsx';
import { requestsApi } from './brokering/requests/requests.api.ts';
import { specWeb } from './brokering/requests/spec/spec.web.tsx';
import { apiWeb } from './desk/api.web.tsx';
import { siteWeb } from './desk/site.web.tsx';
import { styleWeb } from './desk/style.web.tsx';
import { todayWeb } from './desk/today/today.web.tsx';
import { PERSONAL_DATA } from './personal-data.ts';
import type { AppContext, BryggaApp } from './platform/http/app.ts';
import { bankApi } from './projects/bank/bank.api.ts';
import { bankWeb } from './projects/bank/bank.web.tsx';
import { findPersonNames } from './register/accounts/accounts.service.ts';
import { membershipWeb } from './register/accounts/membership.web.tsx';
import { myDataWeb } from './register/accounts/my-data/my-data.web.tsx';
import { profileWeb } from './register/accounts/profile/profile.web.tsx';
import { secondFactorWeb } from './register/accounts/second-factor/second-factor.web.tsx';
import { signInWeb } from './register/accounts/sign-in.web.tsx';
import { eventsWeb } from './register/events/events.web.tsx';
import { methodsApi } from './register/methods/methods.api.ts';
import { methodsWeb } from './register/methods/methods.web.tsx';
import type { RecordNames } from './register/operations/operations.service.ts';
import { operationsWeb } from './register/operations/operations.web.tsx';
import { organisationEditWeb } from './register/organisations/edit/organisation-edit.web.tsx';
import { organisationsApi } from './register/organisations/organisations.api.ts';
import { findOrganisationNames } from './register/organisations/organisations.service.ts';
import { organisationsWeb } from './register/organisations/organisations.web.tsx';
import { regionWeb } from './register/organisations/region/region.web.tsx';
import { invitationWeb } from './register/people/invitation.web.tsx';
import { membersWeb } from './register/people/members.web.tsx';
import { placesApi } from './register/places/places.api.ts';
import { placesWeb } from './register/places/places.web.tsx';
import { recordsApi } from './register/records/records.api.ts';
import { recordsWeb } from './register/records/records.web.tsx';
import { skillImportWeb } from './register/skills/import/import.web.tsx';
import { inTextApi } from './register/skills/in-text/in-text.api.ts';
import { reviewApi } from './register/skills/review/review.api.ts';
import { reviewWeb } from './register/skills/review/review.web.tsx';
import { skillsApi } from './register/skills/skills.api.ts';
import { findConceptNames } from './register/skills/skills.service.ts';
import { skillsWeb, type UsesOf } from './register/skills/skills.web.tsx';
import { RUN_PAGES } from './run-pages.ts';
import { addressOf, type ServerParts } from './server-parts.ts';

/** What records of the audit are called, by their kind; the rest is told by its id. */
const NAMES: RecordNames = {
  person: findPersonNames,
  signIn: findPersonNames,
  organisation: findOrganisationNames,
  brokerCase: findCaseNames,
  need: findNeedNames,
  offer: findOfferNames,
  concept: async (work, ids) =>
    new Map([...(await findConceptNames(work, ids))].map(([id, { label }]) => [id, label.sv])),
};

/** Where a concept of the vocabulary is used. */
const usesOf: UsesOf = async (work, { id, label }) => ({
  needs: await countNeedsOfConcept(work, id),
  offers: await countOffersFound(work, label.sv),
});

/** Wing by wing. Within one, an address that names a thing comes before the one that takes any name in its place. */
export function mountFeatures(app: BryggaApp, parts: ServerParts): void {
  mountDesk(app, parts);
  mountRegister(app, parts);
  mountBrokering(app, parts);
  app.route('/', participationWeb());
  app.route('/', studiesWeb());
  mountProjects(app, parts);
  mountApi(app, parts);
}

function mountDesk(app: BryggaApp, { clock }: ServerParts): void {
  app.route('/', todayWeb());
  app.route('/', siteWeb({ clock, personalData: PERSONAL_DATA }));
  app.route('/', styleWeb());
}

function mountRegister(app: BryggaApp, parts: ServerParts): void {
  const { clock, publicUrl } = parts;
  app.route('/', placesWeb());
  app.route('/', regionWeb());
  app.route('/', organisationEditWeb());
  app.route('/', organisationsWeb());
  mountAccounts(app, parts);
  app.route('/', skillImportWeb());
  app.route('/', reviewWeb(listTextsOfNeeds));
  app.route('/', skillsWeb(publicUrl, usesOf));
  app.route('/', eventsWeb(publicUrl, clock));
  app.route('/', recordsWeb());
  app.route('/', methodsWeb());
  app.route('/', operationsWeb({ runPages: RUN_PAGES, namesOf: NAMES }));
}

function mountAccounts(app: BryggaApp, parts: ServerParts): void {
  const { signIn, clock, publicUrl } = parts;
  app.route('/', signInWeb({ signIn, clock, demo: parts.demoSignIn }));
  app.route('/', profileWeb({ signIn, clock, publicUrl }));
  app.route('/', myDataWeb({ signIn, personalData: PERSONAL_DATA }));
  app.route('/', secondFactorWeb({ signIn, clock, publicUrl }));
  app.route('/', membersWeb({ signIn, clock, publicUrl }));
  app.route('/', invitationWeb({ signIn, clock }));
  app.route('/', membershipWeb({ secure: publicUrl().startsWith('https:') }));
}

function mountBrokering(app: BryggaApp, parts: ServerParts): void {
  const { clock, publicUrl } = parts;
  const clientAddress = (c: AppContext) => addressOf(c, parts.trustsProxy);
  app.route('/', employersWeb(publicUrl, countSignalsHelped));
  app.route('/', casesWeb(publicUrl));
  app.route('/', inventoryWeb());
  app.route('/', sessionsWeb());
  app.route('/', enquiriesWeb());
  app.route('/', needsWeb());
  app.route('/', matrixWeb());
  app.route('/', plansWeb(publicUrl));
  app.route('/', intakeWeb({ secret: parts.csrfSecret, clock, publicUrl, clientAddress }));
  app.route('/', offersWeb(publicUrl));
  app.route('/', matchingWeb());
  app.route('/', gapWeb());
  app.route('/', overviewWeb());
  app.route('/', needMatchesWeb());
  app.route('/', waiversWeb(publicUrl));
  app.route('/', pooledRequestsWeb());
  app.route('/', poolingWeb(publicUrl));
  app.route('/', aidWeb());
  app.route('/', specWeb(publicUrl));
  app.route('/', requestsWeb(publicUrl));
  app.route('/', judgementsWeb());
  app.route('/', agreementsWeb(parts.signIn.freshSignIn));
  app.route('/', procurementWeb());
  app.route('/', proposalsWeb());
  app.route('/', comparisonWeb(publicUrl));
  app.route('/', assessorsWeb(publicUrl));
  app.route('/', deliveryWeb(publicUrl));
  app.route('/', followUpWeb());
  app.route('/', effortMatrixWeb());
  app.route('/', certificatesWeb(publicUrl));
  app.route('/', outcomesWeb());
  app.route('/', unmetWeb());
  app.route('/', needOutcomesWeb());
  app.route('/', neutralityWeb());
}

function mountProjects(app: BryggaApp, { publicUrl }: ServerParts): void {
  app.route('/', bankWeb(publicUrl));
}

function mountApi(app: BryggaApp, { clock, publicUrl }: ServerParts): void {
  const features = [
    skillsApi(publicUrl),
    inTextApi(publicUrl),
    reviewApi(publicUrl),
    offersApi(publicUrl),
    bankApi(publicUrl),
    placesApi(),
    organisationsApi(),
    recordsApi(),
    methodsApi(),
    employersApi(publicUrl),
    inventoryApi(publicUrl),
    sessionsApi(publicUrl),
    enquiriesApi({ clock, publicUrl }),
    casesApi(publicUrl),
    needsApi(publicUrl),
    caseNeedsApi(),
    matrixApi(),
    plansApi(),
    matchingApi(),
    needMatchesApi(publicUrl),
    servedApi(publicUrl),
    overviewApi(publicUrl),
    gapApi(),
    participationApi(),
    studiesApi(),
    poolingApi(publicUrl),
    requestsApi(publicUrl),
    judgementsApi(),
    agreementsApi(),
    assessorsApi(publicUrl),
    pooledRequestsApi(),
    aidApi(),
    offerDemandApi(),
    similarApi(),
    effortsApi(publicUrl),
    unmetApi(publicUrl),
    neutralityApi(),
    outcomesApi(),
  ];
  app.route('/', apiWeb({ features, publicUrl }));
}
