// What a proposal says, against the specification.
import { formatDate, formatOre } from '../../../platform/format.ts';
import type { Page } from '../../../ui/page.ts';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { adaptationNames } from '../../needs/need-names.messages.ts';
import type { SpecContent } from '../spec/spec.ts';
import { ownCriteria, type ProposalContent } from './proposal.ts';
import { coverageNames, messages as m } from './proposals.messages.ts';

type Props = { page: Page; content: ProposalContent; spec: SpecContent };

export function ProposalText({ page, content, spec }: Props) {
  const { t, lang } = page;
  const price = content.priceOre === undefined ? undefined : formatOre(content.priceOre, lang);
  return (
    <Facts
      t={t}
      layout="beside"
      facts={[
        { name: t(m.price), value: price },
        ...spec.outcomes.map(({ text }, at) => {
          const said = content.outcomes[at];
          return { name: text, value: said ? t(coverageNames[said]) : undefined };
        }),
        { name: t(m.outcomesNote), value: content.outcomesNote },
        ...spec.adaptations.map((code) => {
          const said = content.adaptations[code];
          return { name: t(adaptationNames[code]), value: said ? t(coverageNames[said]) : undefined };
        }),
        { name: t(m.method), value: content.method },
        { name: t(m.teachers), value: content.teachers },
        { name: t(m.timeAndPlace), value: content.timeAndPlace },
        { name: t(m.startOn), value: content.startOn && formatDate(content.startOn, lang) },
        { name: t(m.delivery), value: content.delivery },
        ...ownCriteria(spec).map(({ id, name }) => ({ name, value: content.own[id] })),
        { name: t(m.references), value: content.references },
      ]}
    />
  );
}
