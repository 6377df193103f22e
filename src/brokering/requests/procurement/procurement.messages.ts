import type { Message, Messages } from '../../../platform/i18n.ts';
import type { Judgement, Procedure, Threshold } from './procurement.ts';

export const messages = {
  title: { sv: 'Upphandling', en: 'Procurement' },
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  requests: { sv: 'Förfrågningar', en: 'Requests' },
  lead: {
    sv: '{name} är en offentlig köpare. Lagen om offentlig upphandling gäller.',
    en: '{name} is a public buyer. The act on public procurement holds.',
  },
  publicBuyer: {
    sv: 'Köparen är offentlig, så lagen om offentlig upphandling gäller.',
    en: 'The buyer is a public body, so the act on public procurement holds.',
  },
  unknownValue: {
    sv: 'Specifikationen anger ingen budget. Uppskatta värdet.',
    en: 'The specification gives no budget. Estimate the value.',
  },
  limits: {
    sv: 'Direktupphandling under {direct}. Från {reasons} ska skälen dokumenteras.',
    en: 'Direct award below {direct}. From {reasons} the reasons are documented.',
  },
  allLimits: { sv: 'Alla belopp, med källa', en: 'All amounts, with their source' },
  budget: { sv: 'Budget i förfrågan', en: 'Budget of the request' },
  noBudget: {
    sv: 'Förfrågan anger ingen budget. Vakten prövar priset när arbetsgivaren väljer.',
    en: 'The request gives no budget. The guard tries the price when the employer chooses.',
  },
  says: { sv: 'Vakten säger', en: 'The guard says' },
  reasonsStop: {
    sv: '{value} kräver dokumenterade skäl, eftersom gränsen är {reasons}. Skriv beslutet under Upphandling i förfrågan.',
    en: '{value} needs documented reasons, since the limit is {reasons}. Write the decision under Procurement in the request.',
  },
  aboveStop: {
    sv: '{value} får inte köpas direkt, eftersom gränsen är {direct}. Ange ett annat förfarande under Upphandling i förfrågan.',
    en: '{value} may not be bought directly, since the limit is {direct}. State another procedure under Procurement in the request.',
  },
  notes: { sv: 'Beslut', en: 'Decisions' },
  noNotes: { sv: 'Inget beslut är skrivet.', en: 'No decision has been written.' },
  noteBy: { sv: '{name}, {at}', en: '{name}, {at}' },
  someone: { sv: 'Någon', en: 'Somebody' },
  noteFor: { sv: 'Gäller upp till {value}. {procedure}.', en: 'Holds up to {value}. {procedure}.' },
  decide: { sv: 'Skriv beslut', en: 'Write the decision' },
  value: { sv: 'Högsta värde som beslutet gäller', en: 'Highest value that the decision holds for' },
  procedure: { sv: 'Förfarande', en: 'Procedure' },
  note: { sv: 'Skäl', en: 'Reasons' },
  noteHelp: {
    sv: 'Vilka som tillfrågats, varför förfarandet valdes och hur priset bedömts. Beslutet är en allmän handling.',
    en: 'Who was asked, why the procedure was chosen and how the price was judged. The decision is a public record.',
  },
  save: { sv: 'Spara beslutet', en: 'Save the decision' },
  saved: { sv: 'Beslutet är sparat.', en: 'The decision has been saved.' },
  thresholds: { sv: 'Beloppsgränser för upphandling', en: 'Limits of procurement' },
  thresholdsLead: {
    sv: 'Vakten går efter de belopp som gällde på dagen. Äldre rader står kvar.',
    en: 'The guard goes by the amounts that held on the day. Older rows stay.',
  },
  kind: { sv: 'Gräns', en: 'Limit' },
  amount: { sv: 'Belopp', en: 'Amount' },
  validFrom: { sv: 'Gäller från', en: 'Valid from' },
  source: { sv: 'Källa', en: 'Source' },
  state: { sv: 'Läge', en: 'State' },
  now: { sv: 'Gäller nu', en: 'Holds now' },
  replaced: { sv: 'Ersatt', en: 'Replaced' },
  coming: { sv: 'Kommande', en: 'To come' },
  add: { sv: 'Lägg till belopp', en: 'Add an amount' },
  addButton: { sv: 'Lägg till', en: 'Add' },
  added: { sv: 'Beloppet är tillagt.', en: 'The amount has been added.' },
  operations: { sv: 'Drift', en: 'Operations' },
} satisfies Messages;

export const kindNames = {
  directAward: { sv: 'Direktupphandling under', en: 'Direct award below' },
  reasons: { sv: 'Dokumenterade skäl från', en: 'Documented reasons from' },
} satisfies Record<Threshold['kind'], Message>;

export const judgementNames = {
  free: { sv: 'Inget särskilt krävs.', en: 'Nothing particular is needed.' },
  reasons: { sv: 'Skälen ska dokumenteras.', en: 'The reasons must be documented.' },
  above: {
    sv: 'Får inte köpas direkt. Ett annat förfarande krävs.',
    en: 'May not be bought directly. Another procedure is needed.',
  },
} satisfies Record<Judgement, Message>;

export const procedureNames = {
  direct: { sv: 'Direktupphandling', en: 'Direct award' },
  procured: { sv: 'Upphandling enligt lagen', en: 'Procurement under the act' },
  callOff: { sv: 'Avrop från ramavtal', en: 'Call-off from a framework agreement' },
  exempt: { sv: 'Undantag från lagen', en: 'Exempt from the act' },
} satisfies Record<Procedure, Message>;

export const problems = {
  value: { sv: 'Skriv beloppet i kronor.', en: 'Write the amount in kronor.' },
  noteBefore: {
    sv: 'Skriv beslutet innan förfrågan skickas: köparen är offentlig.',
    en: 'Write the decision before the request is sent: the buyer is a public body.',
  },
  note: { sv: 'Skriv minst 20 tecken.', en: 'Write at least 20 characters.' },
  procedure: { sv: 'Välj förfarande.', en: 'Choose a procedure.' },
  source: { sv: 'Skriv var beloppet står.', en: 'Write where the amount stands.' },
  order: {
    sv: 'Gränsen för skäl kan inte ligga över gränsen för direktupphandling.',
    en: 'The limit of reasons cannot lie above that of direct award.',
  },
} satisfies Messages;
