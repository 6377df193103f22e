// Every address of Brygga, once. Swedish ASCII slugs; the English pages stand under /en with the same slugs.
import { route } from './platform/route.ts';

export const routes = {
  home: route('/'),
  health: route('/healthz'),
  ready: route('/readyz'),
  metrics: route('/metrics'),
  apiReference: route('/api'),
  apiInfo: route('/api-info'),
  openApi: route('/api/v1/openapi.json'),

  // desk
  today: route('/i-dag'),
  inbox: route('/inkorg'),
  search: route('/sok'),
  style: route('/stil'),
  accessibility: route('/tillganglighet'),
  accessibilityReport: route('/tillganglighet/anmal'),
  privacy: route('/personuppgifter'),
  about: route('/om'),
  help: route('/hjalp'),
  language: route('/sprak'),
  scheme: route('/utseende'),
  dismissNotice: route('/notiser/:id/stang'),

  // register: accounts
  signIn: route('/logga-in'),
  signInLink: route('/logga-in/lank'),
  useSignInLink: route('/logga-in/med-lank'),
  passwordReset: route('/logga-in/glomt'),
  choosePassword: route('/logga-in/nytt-losenord'),
  demoSignIn: route('/logga-in/prova'),
  signOut: route('/logga-ut'),
  profile: route('/profil'),
  changeMembership: route('/byt-organisation'),

  // register: places and organisations
  region: route('/region'),
  municipality: route('/region/kommun/:code'),
  municipalitiesCsv: route('/region/kommuner.csv'),
  municipalitiesJson: route('/api/v1/municipalities'),
  organisations: route('/organisationer'),
  newOrganisation: route('/organisationer/ny'),
  newOrganisationFacts: route('/organisationer/ny/uppgifter'),
  organisation: route('/organisationer/:id'),
  changeOrganisation: route('/organisationer/:id/andra'),
  mergeOrganisation: route('/organisationer/:id/sla-ihop'),
  partOrganisation: route('/organisationer/:id/dela-upp'),
  shareOrganisation: route('/organisationer/:id/dela'),
  unshareOrganisation: route('/organisationer/:id/sluta-dela'),
  organisationWorkplaces: route('/organisationer/:id/arbetsstallen'),
  removeWorkplace: route('/organisationer/:id/arbetsstallen/:workplace/ta-bort'),
  organisationsJson: route('/api/v1/organisations'),

  // register: skills
  skills: route('/kompetenser'),
  newSkill: route('/kompetenser/foresla'),
  importSkills: route('/kompetenser/las-in'),
  skillImport: route('/kompetenser/las-in/:run'),
  skillImportEvents: route('/kompetenser/las-in/:run/handelser'),
  confirmSkillImport: route('/kompetenser/las-in/:run/bekrafta'),
  skill: route('/kompetenser/:id'),
  changeSkill: route('/kompetenser/:id/andra'),
  publishSkill: route('/kompetenser/:id/publicera'),
  archiveSkill: route('/kompetenser/:id/arkivera'),

  // register: events
  calendar: route('/kalender'),
  calendarFile: route('/kalender/kalender.ics'),
  event: route('/kalender/:slug'),
  eventFile: route('/kalender/:slug/kalender.ics'),
  registerForEvent: route('/kalender/:slug/anmalan'),
  registration: route('/anmalan/:secret'),
  cancelRegistration: route('/anmalan/:secret/avboka'),

  // brokering: needs
  newNeed: route('/behov/nytt'),
  ownEnquiry: route('/behov/folj/:secret'),
  withdrawEnquiry: route('/behov/folj/:secret/dra-tillbaka'),
  needs: route('/formedling/behov'),
  needsCsv: route('/formedling/behov/behov.csv'),
  needsXlsx: route('/formedling/behov/behov.xlsx'),
  draftNeed: route('/formedling/behov/nytt'),
  enquiries: route('/formedling/behov/inkomna'),
  enquiry: route('/formedling/behov/inkomna/:id'),
  readEnquiry: route('/formedling/behov/inkomna/:id/las'),
  splitEnquiry: route('/formedling/behov/inkomna/:id/dela'),
  closeEnquiry: route('/formedling/behov/inkomna/:id/avsluta'),
  need: route('/formedling/behov/:key'),
  editNeed: route('/formedling/behov/:key/andra'),
  autosaveNeed: route('/formedling/behov/:key/utkast'),
  openNeed: route('/formedling/behov/:key/oppna'),
  pauseNeed: route('/formedling/behov/:key/pausa'),
  closeNeed: route('/formedling/behov/:key/avsluta'),
  needConcepts: route('/formedling/behov/:key/kompetenser'),
  needMatches: route('/formedling/behov/:key/matchningar'),

  // brokering: offers
  catalogue: route('/utbud'),
  offer: route('/utbud/:id'),

  // brokering: matching
  match: route('/matcha'),
  orderRule: route('/sa-ordnas-listan'),

  // projects
  bank: route('/projektbank'),
  bankProject: route('/projektbank/:slug'),
  bankProjectPdf: route('/projektbank/:slug/projekt.pdf'),
  bankProjectJson: route('/api/v1/projects/:slug'),
  bankJson: route('/api/v1/projects'),
} as const;
