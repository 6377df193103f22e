// Methods of talk and trial: a round among colleagues, and one change tried in small.
import type { GuidedMethod } from './guided-method.ts';

export const COLLEGIAL_DIALOGUE: GuidedMethod = {
  slug: 'kollegial-dialog',
  steps: [
    {
      key: 'case',
      kind: 'answers',
      title: { sv: 'Frågan', en: 'The question' },
      prompt: {
        sv: 'En av er berättar om något ur arbetet, utan att bli avbruten.',
        en: 'One of you tells of something from work, without being interrupted.',
      },
      writers: 'owner',
      minutes: 10,
      fields: [
        {
          key: 'question',
          kind: 'line',
          label: { sv: 'Vilken är din fråga?', en: 'What is your question?' },
        },
        { key: 'background', kind: 'text', label: { sv: 'Vad har hänt?', en: 'What has happened?' } },
      ],
    },
    {
      key: 'listening',
      kind: 'rows',
      layout: 'list',
      title: { sv: 'Lyssna', en: 'Listen' },
      prompt: {
        sv: 'Laget runt: vad hörde du? Var och en talar till punkt. Ingen svarar eller bedömer.',
        en: 'Go round: what did you hear? Each speaks to the end. Nobody answers or judges.',
      },
      writers: 'each',
      minutes: 15,
      fields: [
        { key: 'heard', kind: 'line', required: true, label: { sv: 'Det vi hörde', en: 'What we heard' } },
      ],
    },
    {
      key: 'questions',
      kind: 'rows',
      layout: 'list',
      title: { sv: 'Fråga', en: 'Ask' },
      prompt: {
        sv: 'Ställ öppna frågor som hjälper den som berättade att tänka vidare.',
        en: 'Ask open questions that help the one who told to think further.',
      },
      writers: 'each',
      minutes: 15,
      fields: [{ key: 'question', kind: 'line', required: true, label: { sv: 'Fråga', en: 'Question' } }],
    },
    {
      key: 'advice',
      kind: 'rows',
      layout: 'list',
      title: { sv: 'Råd ur egen erfarenhet', en: 'Advice from own experience' },
      prompt: {
        sv: 'Vad har du själv gjort i ett liknande läge? Ge råd utan att rätta.',
        en: 'What have you done yourself in a similar situation? Give advice without correcting.',
      },
      writers: 'each',
      minutes: 15,
      fields: [{ key: 'advice', kind: 'line', required: true, label: { sv: 'Råd', en: 'Advice' } }],
      finding: { title: 'advice', level: 'group' },
    },
    {
      key: 'conclusion',
      kind: 'answers',
      title: { sv: 'Egen slutsats', en: 'Own conclusion' },
      prompt: {
        sv: 'Den som frågade sammanfattar och väljer en sak att pröva.',
        en: 'The one who asked sums up and chooses one thing to try.',
      },
      writers: 'owner',
      minutes: 10,
      fields: [
        {
          key: 'conclusion',
          kind: 'text',
          label: { sv: 'Vad tar du med dig?', en: 'What do you take with you?' },
        },
        {
          key: 'try',
          kind: 'line',
          label: { sv: 'Vad prövar du till nästa gång?', en: 'What do you try before the next time?' },
        },
      ],
    },
  ],
};

export const PDSA: GuidedMethod = {
  slug: 'pdsa',
  steps: [
    {
      key: 'aim',
      kind: 'answers',
      title: { sv: 'Syfte', en: 'Aim' },
      prompt: {
        sv: 'Välj en enda förändring. Bestäm hur ni ser att den gav något.',
        en: 'Choose one single change. Decide how you will see that it helped.',
      },
      writers: 'together',
      minutes: 15,
      fields: [
        { key: 'aim', kind: 'line', label: { sv: 'Vad vill ni uppnå?', en: 'What do you want to reach?' } },
        {
          key: 'measure',
          kind: 'line',
          label: { sv: 'Vilket mått visar det?', en: 'Which measure shows it?' },
        },
        {
          key: 'start',
          kind: 'line',
          label: { sv: 'Hur ser måttet ut i dag?', en: 'What is the measure today?' },
        },
      ],
    },
    {
      key: 'cycles',
      kind: 'rows',
      layout: 'cycles',
      title: { sv: 'Varv', en: 'Cycles' },
      prompt: {
        sv: 'Ett varv i taget, kort och på ett ställe. Fyll i varvet allt eftersom.',
        en: 'One cycle at a time, short and in one place. Fill in the cycle as you go.',
      },
      writers: 'together',
      minutes: 30,
      fields: [
        {
          key: 'plan',
          kind: 'text',
          required: true,
          label: { sv: 'Planera: vad prövar ni?', en: 'Plan: what do you try?' },
        },
        {
          key: 'expect',
          kind: 'line',
          label: { sv: 'Vad tror ni händer?', en: 'What do you believe will happen?' },
        },
        { key: 'until', kind: 'date', label: { sv: 'Till när?', en: 'Until when?' } },
        { key: 'do', kind: 'text', label: { sv: 'Gör: vad hände?', en: 'Do: what happened?' } },
        {
          key: 'result',
          kind: 'line',
          label: { sv: 'Studera: vad blev måttet?', en: 'Study: what was the measure?' },
        },
        { key: 'learned', kind: 'text', label: { sv: 'Vad lärde ni er?', en: 'What did you learn?' } },
        {
          key: 'act',
          kind: 'choice',
          label: { sv: 'Agera: vad gör ni nu?', en: 'Act: what do you do now?' },
          choices: [
            { key: 'adopt', label: { sv: 'Inför det för alla', en: 'Adopt it for everyone' } },
            { key: 'adapt', label: { sv: 'Ändra och pröva igen', en: 'Adapt it and try again' } },
            { key: 'abandon', label: { sv: 'Lägg ner', en: 'Abandon it' } },
          ],
        },
      ],
      finding: { title: 'plan', with: ['result', 'learned'], level: 'group' },
    },
  ],
};
