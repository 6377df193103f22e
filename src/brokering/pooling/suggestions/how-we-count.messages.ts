import type { Messages } from '../../../platform/i18n.ts';

export const messages = {
  title: { sv: 'Så här räknar vi', en: 'How we count' },
  goal: {
    sv: 'Brygga söker den indelning som ger flest personer en plats. En person räknas som 1.',
    en: 'Brygga seeks the division that gives most people a place. One person counts as 1.',
  },
  added: {
    sv: 'Brådskar det så att kursen måste börja inom {days} dagar läggs {urgent} till. För varje skäl till att arbetsplatsen är sårbar läggs {vulnerable} till, men högst {most}.',
    en: 'When it is urgent, so that the course must begin within {days} days, {urgent} is added. For each reason why the workplace is vulnerable {vulnerable} is added, but at most {most}.',
  },
  takenOff: {
    sv: 'För varje timmes enkel resa dras {hour} av, och för varje 10 000 kr som platsen kostar {price}. Handlar kursen om något nära det som efterfrågas, men inte precis det, räknas platsen som mindre.',
    en: 'For each hour of travel one way {hour} is taken off, and for each SEK 10,000 that the place costs {price}. When the course is about something near what is asked for, but not exactly that, the place counts as less.',
  },
  kept: {
    sv: 'Det som ett behov säger om nivå, form, tid, språk, start, resa och budget hålls alltid. Grupper bildas innan någon anordnare är vald.',
    en: 'What a need says of level, form, time, language, start, travel and budget always holds. Pools are formed before any provider is chosen.',
  },
} satisfies Messages;
