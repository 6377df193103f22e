// What came of a need: the efforts it led to with their results, or that nobody could meet it and what others answer.
import { insideSentence } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, Section } from '../../../ui/show/heading.views.tsx';
import type { Need } from '../../needs/need.ts';
import { canWorkWith, NeedFactsCard, NeedFrame } from '../../needs/need-frame.views.tsx';
import { reasonNames } from '../unmet/unmet.messages.ts';
import type { KnownUnmet } from '../unmet/unmet.service.ts';
import { SignalTable } from '../unmet/unmet.views.tsx';
import { messages as m } from './results.messages.ts';
import type { EffortResult } from './results.service.ts';
import { ResultTable } from './results.views.tsx';

type Props = {
  page: Page;
  need: Need;
  results: readonly EffortResult[];
  unmet: KnownUnmet | undefined;
};

export function NeedOutcomesPage(props: Props) {
  const { page, need, results } = props;
  const { t } = page;
  return (
    <NeedFrame page={page} need={need} current="outcomes">
      <Columns
        main={
          <>
            <Section id="results" title={t(m.results)}>
              {results.length === 0 ? (
                <p class="mut">{t(m.noResults)}</p>
              ) : (
                <ResultTable page={page} results={results} />
              )}
            </Section>
            <Unmet {...props} />
          </>
        }
        side={<NeedFactsCard page={page} need={need} />}
      />
    </NeedFrame>
  );
}

function Unmet({ page, need, unmet }: Props) {
  const { t } = page;
  if (!unmet) {
    if (!canWorkWith(page, need) || need.state === 'draft') return null;
    const record = page.link(routes.recordUnmet.href({ behov: need.key }));
    return (
      <Section id="unmet" title={t(m.unmet)}>
        <p>{t(m.notUnmet)}</p>
        <p class="acts">
          <ButtonLink variant="secondary" href={record}>
            {t(m.record)}
          </ButtonLink>
        </p>
      </Section>
    );
  }
  const whole = page.link(routes.unmetNeed.href({ id: unmet.unmet.id }));
  return (
    <Section id="unmet" title={t(m.unmet)} aside={<a href={whole}>{t(m.more)}</a>}>
      <p>{t(m.unmetLead, { reason: insideSentence(t(reasonNames[unmet.unmet.reason])) })}</p>
      <SignalTable page={page} signals={unmet.signals} />
    </Section>
  );
}
