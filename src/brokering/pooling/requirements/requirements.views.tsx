// What the pool asks of a course as one text for all providers, and the offers that meet it today in neutral order.
import { formatDate, formatOre, insideSentence } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink, PrintButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, PageHead } from '../../../ui/show/heading.views.tsx';
import { Disclosure, Empty, RuleBox } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { MatchResult } from '../../matching/match.ts';
import { type ListNames, MatchList } from '../../matching/match-list.views.tsx';
import { formNames, languageNames, timeNames } from '../../needs/need-names.messages.ts';
import type { Pool } from '../pool.ts';
import { shared as s } from '../pool-names.messages.ts';
import { messages as m } from './requirements.messages.ts';

type Props = {
  page: Page;
  pool: Pool;
  /** Names of what the course leads to, the subject first. */
  outcomes: readonly string[];
  town: string | undefined;
  result: MatchResult;
  names: ListNames;
};

export function RequirementsPage(props: Props) {
  const { page, pool, result } = props;
  const { t } = page;
  const key = pool.key.toLowerCase();
  const facts = factsOf(props);
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead
        page={page}
        title={t(m.title)}
        crumbs={[
          { text: t(s.brokering) },
          { text: t(s.pools), href: page.link(routes.pools.href()) },
          { text: pool.content.title, href: page.link(routes.pool.href({ key })) },
          { text: t(m.title) },
        ]}
        lead={t(m.lead)}
        actions={
          <>
            <PrintButton>{t(m.print)}</PrintButton>
            <ButtonLink variant="secondary" icon="arrowLeft" href={page.link(routes.pool.href({ key }))}>
              {t(m.back)}
            </ButtonLink>
          </>
        }
      />
      <div class="stack l">
        <Card title={t(m.heading, { title: pool.content.title })}>
          <Facts t={t} layout="beside" facts={facts} />
          <Disclosure summary={t(m.copy)}>
            <TextArea
              form={{ t, values: { text: plainText(props, facts) }, problems: [] }}
              name="text"
              label={t(m.text)}
              help={t(m.copyHelp)}
              rows={facts.length + 2}
            />
          </Disclosure>
        </Card>
        <RuleBox>
          <p>{t(m.howTo)}</p>
        </RuleBox>
        {result.matches.length === 0 ? <Empty text={t(m.noOffers)} /> : null}
        <MatchList page={page} result={result} names={props.names} />
      </div>
    </WorkPage>
  );
}

function factsOf({ page, pool, outcomes, town }: Props): { name: string; value: string }[] {
  const { t, lang } = page;
  const { content } = pool;
  const form = t(formNames[content.form]);
  const language = content.language && languageNames[content.language];
  const from = formatDate(content.startFrom, lang);
  const until = content.startUntil && formatDate(content.startUntil, lang);
  const list = new Intl.ListFormat(lang).format(outcomes.map(insideSentence));
  const all: [string, string | undefined][] = [
    [t(m.goal), list],
    [t(m.level), content.level === undefined ? undefined : t(m.levelValue, { n: content.level })],
    [t(m.people), t(m.peopleValue, { min: content.minSeats, max: content.maxSeats, groups: content.groups })],
    [t(m.form), town ? t(s.inTown, { form, place: town }) : form],
    [
      t(m.distance),
      town && content.maxDistanceKm !== undefined
        ? t(m.distanceValue, { n: content.maxDistanceKm, place: town })
        : undefined,
    ],
    [t(m.time), content.timeOfDay && t(timeNames[content.timeOfDay])],
    [t(m.language), language && t(language)],
    [t(m.start), until ? t(m.between, { from, until }) : t(m.from, { from })],
    [
      t(m.ceiling),
      content.ceilingOre === undefined
        ? undefined
        : t(m.ceilingValue, { price: formatOre(content.ceilingOre, lang) }),
    ],
    [t(m.answer), t(m.answerValue)],
    [t(m.from2), pool.owner?.name],
  ];
  return all.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** The same, for a mail. */
function plainText({ page, pool }: Props, facts: readonly { name: string; value: string }[]): string {
  return [
    page.t(m.heading, { title: pool.content.title }),
    '',
    ...facts.map(({ name, value }) => `${name}: ${value}`),
  ].join('\n');
}
