// The comparison sheet: totals, the table, sensitivity, declared interests, and the employer's choice.
import type { Child } from 'hono/jsx';
import { formatInstant, formatOre } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PrintButton } from '../../../ui/show/button.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { FileLinks } from '../../../ui/show/list.views.tsx';
import { Disclosure, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { LockTag } from '../asking/request-page.views.tsx';
import { ProposalText } from '../proposals/proposal-text.views.tsx';
import { nameOfCriterion } from '../spec/spec-facts.ts';
import { messages as inviting } from './assessors/assessors.messages.ts';
import { messages as m } from './comparison.messages.ts';
import type { Comparison } from './comparison.service.ts';
import { PointsChart, sayFinding } from './points-chart.views.tsx';
import { printed as w } from './printed/printed.messages.ts';
import { SensitivityChart } from './sensitivity-chart.views.tsx';
import { type Sheet, withHouse } from './sheet.ts';
import {
  assessorsOf,
  criterionRows,
  factRows,
  interestLines,
  type SheetRow,
  totalRow,
} from './sheet-table.ts';

type Props = Comparison & { page: Page; sheet: Sheet; form: FormState };

/** More proposals than this have no room beside the facts: their table takes the whole page. */
const MOST_BESIDE = 4;
/** So many share the width of the page; more are moved sideways. */
const MOST_IN_WIDTH = 7;

export function ComparisonPage(props: Props) {
  const { page, request, sheet, form } = props;
  const title = page.t(m.title, { title: request.content.title });
  return (
    <WorkPage page={page} title={`${title}, ${request.key}`} problems={form.problems}>
      <ComparisonHead {...props} title={title} actions={<Actions {...props} />} />
      {sheet.proposals.length === 0 ? <Empty text={page.t(m.nobody)} /> : <SheetBody {...props} />}
    </WorkPage>
  );
}

function SheetBody(props: Props) {
  const { page, request, sheet } = props;
  const key = request.key.toLowerCase();
  const isWide = sheet.proposals.length > MOST_BESIDE;
  const result = (
    <>
      <Finding page={page} sheet={sheet} />
      <SheetTable {...props} />
    </>
  );
  return (
    <div class="stack l">
      {isWide ? result : null}
      <Columns
        main={
          <>
            {isWide ? null : result}
            <SensitivityChart page={page} sheet={sheet} request={request} />
            <Reasons page={page} sheet={sheet} />
            <InFull {...props} />
          </>
        }
        side={
          <>
            <Interests {...props} />
            <ChoiceCard {...props} />
            <FileLinks
              query={{}}
              files={[
                { text: page.t(w.pdf), path: page.link(routes.comparisonPdf.href({ key })) },
                { text: page.t(w.word), path: page.link(routes.comparisonWord.href({ key })) },
                { text: page.t(w.xlsx), path: page.link(routes.comparisonXlsx.href({ key })) },
              ]}
            />
          </>
        }
      />
    </div>
  );
}

/** The head that all pages of the comparison share. */
export function ComparisonHead(
  props: Pick<Comparison, 'request' | 'bidders' | 'asked' | 'isBroker' | 'isEmployer'> & {
    page: Page;
    title: string;
    actions?: Child;
  },
) {
  const { page, request, bidders } = props;
  const { t, lang } = page;
  const key = request.key.toLowerCase();
  return (
    <PageHead
      page={page}
      title={props.title}
      lead={t(m.lead, {
        n: bidders.length,
        asker: request.asker?.name ?? '',
        at: formatInstant(request.deadline, lang),
      })}
      crumbs={[
        { text: t(m.brokering) },
        { text: t(m.requests), href: page.link(routes.requests.href()) },
        props.isBroker || props.isEmployer
          ? { text: request.key, href: page.link(routes.request.href({ key })) }
          : { text: request.key },
        { text: t(m.comparison) },
      ]}
      tags={
        <>
          <LockTag page={page} publishedAt={request.publishedAt} />
          <Tag>{t(m.inTime, { n: bidders.length, of: props.asked })}</Tag>
        </>
      }
      actions={props.actions}
    />
  );
}

function Actions(props: Props) {
  const { page, request, choice, sheet } = props;
  const { t } = page;
  const key = request.key.toLowerCase();
  const canScore = !choice && sheet.proposals.length > 0;
  return (
    <>
      {canScore ? (
        <ButtonLink
          href={page.link(routes.scoreProposals.href({ key }))}
          variant={sheet.result ? 'secondary' : 'primary'}
          icon="pencil"
        >
          {t(m.score)}
        </ButtonLink>
      ) : null}
      {props.isBroker && !choice ? (
        <ButtonLink href={page.link(routes.assessors.href({ key }))} variant="secondary" icon="personPlus">
          {t(inviting.toAssessors)}
        </ButtonLink>
      ) : null}
      <PrintButton>{t(w.print)}</PrintButton>
    </>
  );
}

function Finding({ page, sheet }: { page: Page; sheet: Sheet }) {
  const { t } = page;
  if (!sheet.result) return <Card title={t(m.missing, { n: sheet.missing })} />;
  return (
    <Card title={sayFinding(page, sheet)}>
      <p class="sm mut">{t(m.basis)}</p>
      <PointsChart page={page} sheet={sheet} />
    </Card>
  );
}

function SheetTable({ page, sheet, request, ownMunicipality }: Props) {
  const { t } = page;
  const title = t(m.comparison);
  return (
    <section class="li-box b-scroll" aria-label={title} tabindex={0}>
      <table class={`ds-table keep b-compare ${layoutOf(sheet.proposals.length)}`}>
        <caption class="ds-sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(m.grounds)}</th>
            {sheet.proposals.map(({ letter, provider, providerId }) => (
              <th scope="col" class="n">
                <span class="b-letter">{letter}</span>
                <span class="mut sm b-line">{provider}</span>
                {ownMunicipality.includes(providerId) ? (
                  <Tag tone="brand1">{t(m.ownMunicipality)}</Tag>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <GroupRow text={t(m.pointsGroup)} span={sheet.proposals.length + 1} />
          {criterionRows(sheet, page).map((row) => (
            <Row row={row} />
          ))}
        </tbody>
        <tbody>
          <GroupRow text={t(m.factsGroup)} span={sheet.proposals.length + 1} />
          {factRows(sheet, request.content, page).map((row) => (
            <Row row={row} />
          ))}
        </tbody>
        <tfoot>
          <Row row={totalRow(sheet, page)} />
        </tfoot>
      </table>
    </section>
  );
}

function layoutOf(proposals: number): string {
  if (proposals > MOST_IN_WIDTH) return '';
  return proposals > MOST_BESIDE ? 'fits many' : 'fits';
}

function GroupRow({ text, span }: { text: string; span: number }) {
  return (
    <tr class="b-group">
      <th scope="rowgroup" colspan={span}>
        {text}
      </th>
    </tr>
  );
}

function Row({ row }: { row: SheetRow }) {
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.note ? <span class="mut xs b-line">{row.note}</span> : null}
      </th>
      {row.cells.map(({ text, points }) => (
        <td class="n">
          {points ? <span class="mut">{points} </span> : null}
          <span class={points ? 'med' : undefined}>{text}</span>
        </td>
      ))}
    </tr>
  );
}

function Reasons({ page, sheet }: { page: Page; sheet: Sheet }) {
  const { t } = page;
  if (sheet.scores.length === 0) return null;
  return (
    <Section id="reasons" title={t(m.reasons)}>
      {sheet.proposals.map(({ id, letter, provider }) => (
        <Disclosure summary={t(m.option, { letter, provider })}>
          {sheet.criteria.map((criterion) => {
            const own = sheet.scores.filter((one) => one.proposalId === id && one.criterion === criterion.id);
            if (own.length === 0) return null;
            return (
              <>
                <h3 class="ds-heading card-h">{nameOfCriterion(criterion, t)}</h3>
                {own.map(({ person, house, points, reason }) => (
                  <p>
                    <span class="mut">{t(m.reasonBy, { person: withHouse(person, house), points })}</span>{' '}
                    <span class="b-words">{reason}</span>
                  </p>
                ))}
              </>
            );
          })}
        </Disclosure>
      ))}
    </Section>
  );
}

function InFull({ page, sheet, request }: Props) {
  const { t } = page;
  const key = request.key.toLowerCase();
  return (
    <Section id="proposals" title={t(m.proposalsTitle)}>
      {sheet.proposals.map(({ letter, provider, content, files }) => (
        <Disclosure summary={t(m.option, { letter, provider })}>
          <ProposalText page={page} content={content} spec={request.content} />
          {files.length > 0 ? (
            <>
              <h3 class="ds-heading card-h">{t(m.files)}</h3>
              <ul>
                {files.map(({ id, name }) => (
                  <li>
                    <a href={page.link(routes.requestFile.href({ key, id }))} data-turbo="false">
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </Disclosure>
      ))}
    </Section>
  );
}

/** Stands on the sheet also when there are none. */
function Interests(props: Props) {
  const { page, sheet } = props;
  const { t, lang } = page;
  const lines = interestLines(props, page);
  const names = assessorsOf(sheet);
  return (
    <Card title={t(m.interests)} tone="brand1">
      {lines.length === 0 ? <p>{t(m.noInterests)}</p> : null}
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {names.length > 0 ? <p>{t(m.assessors, { names: new Intl.ListFormat(lang).format(names) })}</p> : null}
    </Card>
  );
}

function ChoiceCard(props: Props) {
  const { page, request, choice, isEmployer, sheet, form } = props;
  const { t, lang } = page;
  const name = request.asker?.name ?? '';
  if (choice) {
    const words = {
      name: choice.by ?? t(m.someone),
      provider: choice.provider,
      at: formatInstant(choice.at, lang),
    };
    return (
      <Card title={t(m.choice)} tone="accent">
        <p class="med">{t(m.chosen, words)}</p>
        <p class="b-words">{choice.reason}</p>
      </Card>
    );
  }
  const totals = totalRow(sheet, page).cells;
  return (
    <Card title={t(m.choice)}>
      <p class="sm mut">{t(m.onlyEmployer, { name })}</p>
      {isEmployer && sheet.result ? (
        <Form
          page={page}
          form={form}
          action={page.link(routes.chooseProposal.href({ key: request.key.toLowerCase() }))}
        >
          <Radios
            form={form}
            name="letter"
            label={t(m.choose)}
            boxed
            choices={sheet.proposals.map(({ letter, provider, content }, at) => ({
              value: letter,
              text: t(m.option, { letter, provider }),
              help: t(m.optionFacts, {
                price: formatOre(content.priceOre ?? 0, lang),
                total: totals[at]?.text ?? '',
              }),
            }))}
          />
          <TextArea form={form} name="reason" label={t(m.choiceReason)} rows={4} />
          <p class="sm mut">{t(m.choiceConsequence)}</p>
          <FormButtons>
            <Button>{t(m.saveChoice)}</Button>
          </FormButtons>
        </Form>
      ) : null}
    </Card>
  );
}
