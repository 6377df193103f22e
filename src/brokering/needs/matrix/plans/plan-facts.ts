// A development plan as a document holds it: the same on paper, on the employer's page and for who prints it.
import type { DocumentBlock } from '../../../../platform/documents/document.ts';
import { formatDate } from '../../../../platform/format.ts';
import { type Lang, translator } from '../../../../platform/i18n.ts';
import type { PlanContent } from './plan.ts';
import { activityStateNames, kindNames, messages as m, planStateNames } from './plans.messages.ts';

/** The parts that are there and say something. */
export function planBlocks(content: Partial<PlanContent>, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  const day = (on: string | undefined) => (on ? formatDate(on, lang) : '');
  const say = (level: number | undefined) => (level === undefined ? '' : String(level));
  const { goals = [], activities = [], words = '', followUp } = content;
  return [
    ...part(t(m.goals), goals.length > 0, {
      kind: 'table',
      caption: t(m.goals),
      header: [t(m.competence), t(m.from), t(m.to), t(m.by)],
      rows: goals.map(({ competence, from, to, by }) => [competence, say(from), say(to), day(by)]),
      numbers: [1, 2],
    }),
    ...part(t(m.activities), activities.length > 0, {
      kind: 'table',
      caption: t(m.activities),
      header: [t(m.what), t(m.kind), t(m.on), t(m.state)],
      rows: activities.map(({ what, kind, on, state }) => [
        what,
        t(kindNames[kind]),
        day(on),
        t(activityStateNames[state]),
      ]),
      numbers: [],
    }),
    ...part(t(m.words), words !== '', { kind: 'paragraph', text: words }),
    ...part(t(m.followUp), followUp !== undefined, {
      kind: 'facts',
      facts: [
        { label: t(m.state), value: followUp ? t(planStateNames[followUp.state]) : '' },
        { label: t(m.followOn), value: day(followUp?.on) },
        { label: t(m.agreed), value: followUp?.agreed ?? '' },
      ].filter(({ value }) => value !== ''),
    }),
  ];
}

function part(title: string, isThere: boolean, block: DocumentBlock): DocumentBlock[] {
  return isThere ? [{ kind: 'heading', level: 1, text: title }, block] : [];
}
