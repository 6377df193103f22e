// Methods that plan learning: a competence analysis on three levels, and the design of learning at a workplace.

import type { MethodLevel } from '../method.ts';
import { GAP_SIZES, type GuidedField, type GuidedMethod, type RowStep } from './guided-method.ts';

const GAP_WORDS = [
  { sv: '1 Litet', en: '1 Small' },
  { sv: '2 Tydligt', en: '2 Clear' },
  { sv: '3 Stort', en: '3 Large' },
];

const GAP: GuidedField = {
  key: 'gap',
  kind: 'choice',
  label: { sv: 'Gap', en: 'Gap' },
  choices: GAP_SIZES.map((key, at) => ({ key, label: GAP_WORDS[at] ?? { sv: key, en: key } })),
};

function gapTable(
  level: MethodLevel,
  words: Pick<RowStep, 'title' | 'prompt'>,
  whose: readonly GuidedField[],
): RowStep {
  return {
    key: level,
    kind: 'rows',
    layout: 'table',
    ...words,
    writers: 'together',
    minutes: 30,
    fields: [
      ...whose,
      { key: 'goal', kind: 'line', required: true, label: { sv: 'Mål', en: 'Goal' } },
      { key: 'required', kind: 'line', label: { sv: 'Krav', en: 'Requirement' } },
      { key: 'present', kind: 'line', label: { sv: 'Nuläge', en: 'Present' } },
      GAP,
      { key: 'effort', kind: 'line', label: { sv: 'Insats', en: 'Effort' } },
    ],
    finding: {
      title: 'goal',
      with: ['required', 'present', 'effort'],
      weight: 'gap',
      ...(level === 'group' ? { people: 'people' } : {}),
      level,
    },
  };
}

export const ESF_ANALYSIS: GuidedMethod = {
  slug: 'esf-kompetensanalys',
  steps: [
    {
      key: 'surroundings',
      kind: 'answers',
      title: { sv: 'Omvärlden', en: 'Surroundings' },
      prompt: {
        sv: 'Vad förändras runt er de närmaste åren?',
        en: 'What changes around you in the coming years?',
      },
      writers: 'leader',
      minutes: 20,
      fields: [
        { key: 'market', kind: 'text', label: { sv: 'Marknad och kunder', en: 'Market and customers' } },
        { key: 'technology', kind: 'text', label: { sv: 'Teknik', en: 'Technology' } },
        { key: 'law', kind: 'text', label: { sv: 'Lagar och krav', en: 'Laws and requirements' } },
        { key: 'supply', kind: 'text', label: { sv: 'Tillgång till personal', en: 'Supply of staff' } },
      ],
    },
    gapTable(
      'organisation',
      {
        title: { sv: 'Verksamheten', en: 'Organisation' },
        prompt: {
          sv: 'Vilka mål har verksamheten? Vad kräver de, och hur är det i dag?',
          en: 'Which goals does the organisation have? What do they require, and how is it today?',
        },
      },
      [],
    ),
    gapTable(
      'group',
      {
        title: { sv: 'Grupper', en: 'Groups' },
        prompt: {
          sv: 'Vilka yrkesgrupper berörs? Vad behöver de kunna för att målen ska nås?',
          en: 'Which occupational groups are concerned? What must they know for the goals to be reached?',
        },
      },
      [
        { key: 'group', kind: 'line', label: { sv: 'Grupp', en: 'Group' } },
        { key: 'people', kind: 'number', label: { sv: 'Antal', en: 'Number' } },
      ],
    ),
    gapTable(
      'individual',
      {
        title: { sv: 'Individer', en: 'Individuals' },
        prompt: {
          sv: 'Vem behöver något eget? Skriv roll och skift, aldrig namn. Var och en har sin egen plan.',
          en: 'Who needs something of their own? Write role and shift, never names. Each has a plan of their own.',
        },
      },
      [{ key: 'role', kind: 'line', label: { sv: 'Roll', en: 'Role' } }],
    ),
    {
      key: 'plan',
      kind: 'rows',
      layout: 'table',
      title: { sv: 'Planen', en: 'The plan' },
      prompt: {
        sv: 'I vilken ordning gör ni insatserna, och hur ser ni att de gav något?',
        en: 'In which order do you carry out the efforts, and how will you see that they helped?',
      },
      writers: 'together',
      minutes: 30,
      fields: [
        { key: 'effort', kind: 'line', required: true, label: { sv: 'Insats', en: 'Effort' } },
        { key: 'whom', kind: 'line', label: { sv: 'För vilka?', en: 'For whom?' } },
        { key: 'when', kind: 'date', label: { sv: 'När?', en: 'When?' } },
        { key: 'seen', kind: 'line', label: { sv: 'Hur ser ni det?', en: 'How will you see it?' } },
      ],
      finding: { title: 'effort', with: ['whom', 'seen'], level: 'group' },
    },
  ],
};

export const WORKPLACE_LEARNING: GuidedMethod = {
  slug: 'larande-pa-arbetsplatsen',
  steps: [
    {
      key: 'task',
      kind: 'answers',
      title: { sv: 'Arbetsuppgiften', en: 'The task' },
      prompt: { sv: 'Börja i arbetet, inte i en kurs.', en: 'Begin with the work, not with a course.' },
      writers: 'together',
      minutes: 15,
      fields: [
        {
          key: 'task',
          kind: 'line',
          label: { sv: 'Vilken uppgift ska fler kunna?', en: 'Which task shall more people know?' },
        },
        { key: 'why', kind: 'text', label: { sv: 'Varför just nu?', en: 'Why now?' } },
        {
          key: 'able',
          kind: 'text',
          label: { sv: 'Vad kan man göra själv efteråt?', en: 'What can one do alone afterwards?' },
        },
      ],
    },
    {
      key: 'learners',
      kind: 'rows',
      layout: 'table',
      title: { sv: 'Vilka lär sig', en: 'Who learns' },
      prompt: {
        sv: 'Skriv roller och skift, inte namn. Nivåerna är 0–5 som i matrisen.',
        en: 'Write roles and shifts, not names. Levels are 0–5 as in the matrix.',
      },
      writers: 'together',
      minutes: 10,
      fields: [
        { key: 'role', kind: 'line', required: true, label: { sv: 'Roll', en: 'Role' } },
        { key: 'people', kind: 'number', label: { sv: 'Antal', en: 'Number' } },
        { key: 'from', kind: 'level', label: { sv: 'Nivå i dag', en: 'Level today' } },
        { key: 'to', kind: 'level', label: { sv: 'Nivå efteråt', en: 'Level afterwards' } },
      ],
      finding: { title: 'role', with: ['from', 'to'], people: 'people', level: 'group' },
    },
    {
      key: 'occasions',
      kind: 'rows',
      layout: 'cycles',
      title: { sv: 'Lärtillfällen', en: 'Learning occasions' },
      prompt: {
        sv: 'Vad gör den som lär sig, med vem, när i skiftet och med vilket stöd?',
        en: 'What does the learner do, with whom, when in the shift, and with which support?',
      },
      writers: 'together',
      minutes: 30,
      fields: [
        { key: 'does', kind: 'line', required: true, label: { sv: 'Vad görs?', en: 'What is done?' } },
        {
          key: 'withWhom',
          kind: 'line',
          label: { sv: 'Tillsammans med (roll)', en: 'Together with (role)' },
        },
        { key: 'when', kind: 'line', label: { sv: 'När i skiftet?', en: 'When in the shift?' } },
        { key: 'minutes', kind: 'number', label: { sv: 'Minuter', en: 'Minutes' } },
        { key: 'support', kind: 'text', label: { sv: 'Vilket stöd finns?', en: 'Which support is there?' } },
      ],
      finding: { title: 'does', with: ['withWhom', 'when', 'support'], level: 'group' },
    },
    {
      key: 'reflection',
      kind: 'answers',
      title: { sv: 'Reflektion', en: 'Reflection' },
      prompt: {
        sv: 'Lärandet fastnar när någon frågar efteråt.',
        en: 'Learning stays when somebody asks afterwards.',
      },
      writers: 'together',
      minutes: 10,
      fields: [
        {
          key: 'questions',
          kind: 'text',
          label: { sv: 'Vilka frågor ställer ni efteråt?', en: 'Which questions do you ask afterwards?' },
        },
        {
          key: 'when',
          kind: 'line',
          label: { sv: 'När och med vem (roll)?', en: 'When and with whom (role)?' },
        },
      ],
    },
    {
      key: 'followUp',
      kind: 'rows',
      layout: 'table',
      title: { sv: 'Uppföljning', en: 'Follow-up' },
      prompt: {
        sv: 'Hur märks det i arbetet att fler kan?',
        en: 'How will it show at work that more people can?',
      },
      writers: 'together',
      minutes: 10,
      fields: [
        { key: 'sign', kind: 'line', required: true, label: { sv: 'Vad ser ni?', en: 'What do you see?' } },
        { key: 'on', kind: 'date', label: { sv: 'När tittar ni?', en: 'When do you look?' } },
        { key: 'who', kind: 'line', label: { sv: 'Vem (roll)?', en: 'Who (role)?' } },
      ],
    },
  ],
};
