import type { Messages } from '../platform/i18n.ts';

export const messages = {
  title: { sv: 'Öppet gränssnitt (API)', en: 'Open interface (API)' },
  lead: {
    sv: 'Samma uppgifter som på sidorna, som JSON. Det som är öppet kräver ingen nyckel.',
    en: 'The same facts as on the pages, as JSON. What is public needs no key.',
  },
  rules: { sv: 'Så fungerar det', en: 'How it works' },
  rule1: {
    sv: 'Adresser börjar med /api/v1, är på engelska och i plural. Fältnamn skrivs i camelCase, tider i UTC enligt RFC 3339.',
    en: 'Addresses begin with /api/v1, in English and plural. Field names are camelCase, times are UTC as in RFC 3339.',
  },
  rule2: {
    sv: 'Listor delas i sidor med page (från 1) och limit (högst 200), och säger hur många träffar som finns i total.',
    en: 'Lists are paged by page (from 1) and limit (200 at most), and tell the number of hits in total.',
  },
  rule3: {
    sv: 'Fel svaras enligt RFC 9457 med fältfel i errors.',
    en: 'Errors are answered as in RFC 9457, with the errors of fields in errors.',
  },
  rule4: {
    sv: 'Det som inte är öppet läses med en egen nyckel: Authorization: Bearer brygga_…',
    en: 'What is not public is read with a key of your own: Authorization: Bearer brygga_…',
  },
  document: { sv: 'Beskrivningen som OpenAPI 3.1', en: 'The description as OpenAPI 3.1' },
  parameters: { sv: 'Parametrar', en: 'Parameters' },
  parameter: { sv: 'Namn', en: 'Name' },
  place: { sv: 'Var', en: 'Where' },
  required: { sv: 'Krävs', en: 'Required' },
  about: { sv: 'Vad', en: 'What' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  body: { sv: 'Kroppen är JSON enligt beskrivningen.', en: 'The body is JSON as the description says.' },
  answers: { sv: 'Svar', en: 'Answers' },
  example: { sv: 'Exempel', en: 'Example' },
  limits: {
    sv: 'Tjänsten har ingen garanterad svarstid. Kända begränsningar står i beskrivningen av varje adress.',
    en: 'The service guarantees no response time. Known limits stand in the description of each address.',
  },
} satisfies Messages;
