// The tab of a need that shows other needs like it, and leads to a pool of those that are chosen.
import { routes } from '../../../routes.ts';
import { Checkboxes } from '../../../ui/form/choices.views.tsx';
import { HiddenField } from '../../../ui/form/fields.views.tsx';
import { FormButtons } from '../../../ui/form/form.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Columns, Section } from '../../../ui/show/heading.views.tsx';
import { PartsList, RankedList, type RankedRow, Reasons, Score } from '../../../ui/show/match.views.tsx';
import { Alert, Empty, RuleBox, Tag } from '../../../ui/show/notes.views.tsx';
import { scoreParts } from '../../matching/match-detail.views.tsx';
import { RULE_SET } from '../../matching/rule-set.ts';
import { NeedFactsCard, NeedFrame } from '../../needs/need-frame.views.tsx';
import { type LikeSpeech, sayAlike, sayTogether } from './say-likeness.ts';
import { messages as m } from './similar.messages.ts';
import type { SimilarNeed, SimilarNeeds } from './similar.service.ts';

export type SimilarProps = {
  page: Page;
  list: SimilarNeeds;
  /** Names by SCB code. */
  towns: ReadonlyMap<string, string>;
  /** Whether the reader may form a pool around the need. */
  mayPool: boolean;
};

export function SimilarNeedsPage(props: SimilarProps) {
  const { page, list } = props;
  return (
    <NeedFrame page={page} need={list.need} current="similar">
      <Columns
        main={
          <>
            <Found {...props} />
            {list.similar.length > 0 ? <PoolChoice {...props} /> : null}
          </>
        }
        side={<NeedFactsCard page={page} need={list.need} />}
      />
    </NeedFrame>
  );
}

/** So many are told at most. */
const MOST = 30;

function Found(props: SimilarProps) {
  const { page, list } = props;
  const { t } = page;
  const n = list.similar.length;
  const key = list.need.key.toLowerCase();
  return (
    <Section id="similar" title={t(m.found, { n })} aside={n === MOST ? t(m.atMost, { n }) : undefined}>
      <div class="stack">
        <RuleBox>
          {t(m.rule, { band: RULE_SET.bandPoints, lot: String(list.lot.number) })}{' '}
          <a href={page.link(routes.orderRule.href())}>{t(m.readRule)}</a>
        </RuleBox>
        {n === 0 ? (
          <Empty text={t(m.none)}>
            <ButtonLink variant="secondary" href={`${page.link(routes.need.href({ key }))}#skills`}>
              {t(m.toNeed)}
            </ButtonLink>
          </Empty>
        ) : (
          <RankedList
            heads={[t(m.need), t(m.place), t(m.people)]}
            scoreHead={t(m.likeness)}
            rows={list.similar.map((one, at) => rowOf(one, { ...props, open: at === 0 }))}
          />
        )}
      </div>
    </Section>
  );
}

function rowOf(one: SimilarNeed, context: SimilarProps & { open: boolean }): RankedRow {
  const { page, list, towns, open } = context;
  const { t, lang } = page;
  const { need, likeness, municipality } = one;
  const parts = scoreParts(likeness, t);
  const total = Math.round(likeness.score * 100);
  const speech: LikeSpeech = { t, lang, names: list.names };
  return {
    title: titleOf(one, page),
    sub: need ? `${need.organisation?.name ?? t(m.noEmployer)} · ${need.key}` : t(m.nameHidden),
    tags: one.free ? undefined : <Tag>{t(m.inPool)}</Tag>,
    facts: [towns.get(municipality ?? '') ?? t(m.notGiven), one.people ?? t(m.notGiven)],
    score: <Score t={t} parts={parts} total={total} />,
    open,
    detail: (
      <>
        <div class="stack s">
          <h3 class="ds-heading">{t(m.alike)}</h3>
          <ul class="plain sm">
            {sayAlike(likeness, speech).map((text) => (
              <li>{text}</li>
            ))}
          </ul>
          <h3 class="ds-heading">{t(m.together)}</h3>
          <Reasons
            t={t}
            reasons={[...likeness.passed, ...likeness.failed].map((check) => ({
              state: check.outcome,
              text: sayTogether(check, speech),
            }))}
          />
        </div>
        <div class="stack s">
          <h3 class="ds-heading">{t(m.soMany, { n: total })}</h3>
          <PartsList t={t} parts={parts} />
          {need ? (
            <p>
              <a href={page.link(routes.need.href({ key: need.key.toLowerCase() }))}>{t(m.openNeed)}</a>
            </p>
          ) : null}
        </div>
      </>
    ),
  };
}

function titleOf({ need }: SimilarNeed, { t }: Page): string {
  return need?.content.title || t(m.elsewhere);
}

/** Those that can learn together are chosen from the start; the form of the pool has them ticked too. */
function PoolChoice({ page, list, towns, mayPool }: SimilarProps) {
  const { t } = page;
  const free = list.similar.filter((one) => one.free && one.municipality);
  if (!mayPool) return <Alert>{t(m.notPoolable)}</Alert>;
  if (free.length === 0) return null;
  const chosen = free.filter(({ likeness }) => likeness.failed.length === 0).map(({ id }) => id);
  return (
    <Section id="pool" title={t(m.pool)}>
      <form class="b-form" method="get" action={page.link(routes.newPool.href())}>
        <HiddenField name="behov" value={list.need.key} />
        <HiddenField name="med" value="" />
        <Checkboxes
          form={{ t, values: { med: chosen }, problems: [] }}
          name="med"
          label={t(m.poolHelp)}
          choices={free.map((one) => ({
            value: one.id,
            text: t(m.choice, {
              title: titleOf(one, page),
              place: towns.get(one.municipality ?? '') ?? '',
              n: one.people ?? 1,
            }),
          }))}
        />
        <FormButtons>
          <Button icon="people">{t(m.next)}</Button>
        </FormButtons>
      </form>
    </Section>
  );
}
