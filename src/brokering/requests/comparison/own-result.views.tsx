// What a provider is told after the choice: who was chosen and why, and its own points with their reasons.
import { formatOre } from '../../../platform/format.ts';
import type { Page } from '../../../ui/page.ts';
import { Card } from '../../../ui/show/heading.views.tsx';
import { DataTable } from '../../../ui/show/table.views.tsx';
import type { SpecContent } from '../spec/spec.ts';
import { nameOfCriterion } from '../spec/spec-facts.ts';
import { messages as m } from './comparison.messages.ts';
import type { OwnResult } from './comparison.service.ts';

export function OwnResultCard({
  page,
  spec,
  own,
}: {
  page: Page;
  spec: SpecContent;
  own: OwnResult | undefined;
}) {
  if (!own) return null;
  const { t, lang } = page;
  const { choice, result } = own;
  const written = (decimals: string) => (lang === 'sv' ? decimals.replace('.', ',') : decimals);
  const price = formatOre(choice.priceOre, lang);
  return (
    <Card title={t(m.result)} tone="accent">
      <p class="med">
        {t(m.resultWinner, { provider: choice.provider, price, total: written(choice.total) })}
      </p>
      <p class="b-words">{choice.reason}</p>
      {result ? (
        <>
          <p>{t(m.resultOwn, { total: written(result.total), rank: result.rank, of: choice.answers })}</p>
          <DataTable
            t={t}
            caption={t(m.result)}
            rows={result.parts}
            columns={[
              { head: t(m.grounds), cell: ({ criterion }) => nameOf(spec, criterion, page) },
              {
                head: t(m.pointsHead),
                numeric: true,
                phoneLabel: true,
                cell: ({ points }) => written(points),
              },
              {
                head: t(m.weighted),
                numeric: true,
                phoneLabel: true,
                cell: ({ weighted }) => written(weighted),
              },
              { head: t(m.reasons), cell: ({ reasons }) => reasons.join(' ') },
            ]}
          />
        </>
      ) : null}
    </Card>
  );
}

function nameOf(spec: SpecContent, id: string, { t }: Page): string {
  const criterion = spec.criteria.find((one) => one.id === id);
  return criterion ? nameOfCriterion(criterion, t) : id;
}
