import type { Message, Messages } from '../../platform/i18n.ts';
import type { PlaceState, PoolState } from './pool.ts';

export const poolStateNames: Record<PoolState, Message> = {
  suggested: { sv: 'Förslag', en: 'Suggested' },
  forming: { sv: 'Bildas', en: 'Forming' },
  committed: { sv: 'Klar att starta', en: 'Ready to start' },
  running: { sv: 'Pågår', en: 'Running' },
  done: { sv: 'Genomförd', en: 'Done' },
  notViable: { sv: 'Bar sig inte', en: 'Not viable' },
};

export const placeStateNames: Record<PlaceState, Message> = {
  suggested: { sv: 'Föreslagen', en: 'Suggested' },
  asked: { sv: 'Tillfrågad', en: 'Asked' },
  preliminary: { sv: 'Preliminär', en: 'Preliminary' },
  bound: { sv: 'Bunden', en: 'Committed' },
  waiting: { sv: 'På väntelista', en: 'On the waiting list' },
  declined: { sv: 'Tackat nej', en: 'Declined' },
  left: { sv: 'Lämnat', en: 'Left' },
};

/** What the history says of each action in the audit. */
export const poolActionNames: Record<string, Message> = {
  suggested: { sv: 'Gruppen föreslogs', en: 'The pool was suggested' },
  started: { sv: 'Gruppen bildades', en: 'The pool was formed' },
  taken: { sv: 'Förslaget togs upp', en: 'The suggestion was taken up' },
  needsAdded: { sv: 'Behov lades till', en: 'Needs were added' },
  changed: { sv: 'Villkoren ändrades', en: 'The terms were changed' },
  answered: { sv: 'En plats fick svar', en: 'A place was answered for' },
  lapsed: { sv: 'En preliminär plats gick ut', en: 'A preliminary place lapsed' },
  employerAsked: {
    sv: 'En arbetsgivare fick den bindande frågan',
    en: 'An employer was sent the binding question',
  },
  movedUp: {
    sv: 'Plats ledig: nästa på väntelistan flyttades upp',
    en: 'A place came free: the next in line moved up',
  },
  movedToLine: {
    sv: 'Fler behov än platser: de sista ställdes på väntelistan',
    en: 'More needs than places: the last were put on the waiting list',
  },
  linkRenewed: { sv: 'En arbetsgivares länk förlängdes', en: 'An employer’s link was renewed' },
  linkEnded: { sv: 'En arbetsgivares länk slutade gälla', en: 'An employer’s link ended' },
  goDecided: { sv: 'Beslut: vi kör', en: 'Decision: go ahead' },
  noGoDecided: { sv: 'Beslut: vi kör inte', en: 'Decision: not going ahead' },
  stepped: { sv: 'Gruppen bytte läge', en: 'The pool moved on' },
};

export const shared = {
  brokering: { sv: 'Förmedling', en: 'Brokering' },
  pools: { sv: 'Samlad efterfrågan', en: 'Pooled demand' },
  state: { sv: 'Läge', en: 'State' },
  people: { sv: 'Personer', en: 'People' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  municipalities: { sv: 'Kommuner', en: 'Municipalities' },
  perHead: { sv: 'Per deltagare', en: 'Per participant' },
  employerIn: { sv: 'Arbetsgivare i {place}', en: 'Employer in {place}' },
  inTown: { sv: '{form} i {place}', en: '{form} in {place}' },
} satisfies Messages;
