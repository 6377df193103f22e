// Methods of notes on a wall: everybody writes, the group puts together, dots say what weighs most.
import type { GuidedMethod, RowStep } from './guided-method.ts';

const WHO_DOES_WHAT: RowStep = {
  key: 'actions',
  kind: 'rows',
  layout: 'table',
  title: { sv: 'Vem gör vad', en: 'Who does what' },
  prompt: {
    sv: 'Börja med det som fick flest prickar. Skriv vem som gör vad, och när. Skriv roller, inte namn.',
    en: 'Begin with what got most dots. Write who does what, and when. Write roles, not names.',
  },
  writers: 'together',
  minutes: 20,
  fields: [
    { key: 'what', kind: 'line', required: true, label: { sv: 'Vad ska göras?', en: 'What is to be done?' } },
    { key: 'who', kind: 'line', label: { sv: 'Vem (roll)?', en: 'Who (role)?' } },
    { key: 'when', kind: 'date', label: { sv: 'Senast när?', en: 'By when?' } },
  ],
  finding: { title: 'what', with: ['who'], level: 'organisation' },
};

export const SWOT: GuidedMethod = {
  slug: 'swot',
  steps: [
    {
      key: 'notes',
      kind: 'cards',
      title: { sv: 'Skriv lappar', en: 'Write notes' },
      prompt: {
        sv: 'Alla skriver själva under tystnad, en tanke på varje lapp.',
        en: 'Everybody writes alone and in silence, one thought on each note.',
      },
      writers: 'each',
      minutes: 25,
      columns: [
        { key: 'strengths', title: { sv: 'Styrkor', en: 'Strengths' } },
        { key: 'weaknesses', title: { sv: 'Svagheter', en: 'Weaknesses' } },
        { key: 'opportunities', title: { sv: 'Möjligheter', en: 'Opportunities' } },
        { key: 'threats', title: { sv: 'Hot', en: 'Threats' } },
      ],
    },
    {
      key: 'groups',
      kind: 'gather',
      of: 'notes',
      title: { sv: 'Gruppera', en: 'Put together' },
      prompt: {
        sv: 'Läs upp lapparna. Lägg dem som hör ihop i en grupp och ge gruppen ett namn.',
        en: 'Read the notes aloud. Put those that belong together into a group, and name the group.',
      },
      writers: 'together',
      minutes: 25,
    },
    {
      key: 'dots',
      kind: 'dots',
      of: 'notes',
      each: 5,
      level: 'organisation',
      title: { sv: 'Sätt prickar', en: 'Place dots' },
      prompt: {
        sv: 'Alla har fem prickar att sätta på det som väger tyngst. Det går att sätta flera på samma.',
        en: 'Everybody has five dots to place on what weighs most. Several may go on the same.',
      },
      writers: 'each',
      minutes: 10,
    },
    WHO_DOES_WHAT,
  ],
};

export const FUTURE_WORKSHOP: GuidedMethod = {
  slug: 'framtidsverkstad',
  steps: [
    {
      key: 'criticism',
      kind: 'cards',
      title: { sv: 'Kritik', en: 'Criticism' },
      prompt: {
        sv: 'Skriv allt som inte fungerar, utan att förklara eller försvara.',
        en: 'Write everything that does not work, without explaining or defending.',
      },
      writers: 'each',
      minutes: 30,
      columns: [{ key: 'criticism', title: { sv: 'Det som skaver', en: 'What chafes' } }],
    },
    {
      key: 'themes',
      kind: 'gather',
      of: 'criticism',
      title: { sv: 'Gruppera kritiken', en: 'Put the criticism together' },
      prompt: {
        sv: 'Lägg ihop det som handlar om samma sak.',
        en: 'Put together what is about the same thing.',
      },
      writers: 'together',
      minutes: 20,
    },
    {
      key: 'fantasy',
      kind: 'cards',
      title: { sv: 'Fantasi', en: 'Fantasy' },
      prompt: {
        sv: 'Vänd kritiken till önskningar, som om inga hinder fanns. Ingen säger nej här.',
        en: 'Turn the criticism into wishes, as if there were no obstacles. Nobody says no here.',
      },
      writers: 'each',
      minutes: 30,
      columns: [{ key: 'wishes', title: { sv: 'Önskningar', en: 'Wishes' } }],
    },
    {
      key: 'wishes',
      kind: 'gather',
      of: 'fantasy',
      title: { sv: 'Gruppera önskningarna', en: 'Put the wishes together' },
      prompt: {
        sv: 'Lägg önskningar som hör ihop i en grupp och ge gruppen ett namn.',
        en: 'Put wishes that belong together into a group, and name the group.',
      },
      writers: 'together',
      minutes: 20,
    },
    {
      key: 'dots',
      kind: 'dots',
      of: 'fantasy',
      each: 5,
      level: 'group',
      title: { sv: 'Sätt prickar', en: 'Place dots' },
      prompt: {
        sv: 'Alla har fem prickar att sätta på de önskningar som ni helst vill pröva.',
        en: 'Everybody has five dots to place on the wishes that you would rather try.',
      },
      writers: 'each',
      minutes: 10,
    },
    {
      key: 'realisation',
      kind: 'rows',
      layout: 'cycles',
      title: { sv: 'Förverkligande', en: 'Realisation' },
      prompt: {
        sv: 'Ta de önskningar som fick flest prickar. Pröva vad var och en kräver.',
        en: 'Take the wishes that got most dots. Test what each of them requires.',
      },
      writers: 'together',
      minutes: 40,
      fields: [
        { key: 'wish', kind: 'line', required: true, label: { sv: 'Önskan', en: 'Wish' } },
        { key: 'requires', kind: 'text', label: { sv: 'Vad krävs?', en: 'What does it require?' } },
        {
          key: 'competence',
          kind: 'text',
          label: { sv: 'Vad behöver vi kunna?', en: 'What do we need to know?' },
        },
        { key: 'firstStep', kind: 'line', label: { sv: 'Första steget', en: 'First step' } },
      ],
      finding: { title: 'wish', with: ['requires', 'competence'], level: 'group' },
    },
    {
      ...WHO_DOES_WHAT,
      title: { sv: 'Åtagande', en: 'Commitment' },
      prompt: {
        sv: 'Bestäm vem som gör vad, och när ni ses igen. Skriv roller, inte namn.',
        en: 'Decide who does what, and when you meet again. Write roles, not names.',
      },
    },
  ],
};
