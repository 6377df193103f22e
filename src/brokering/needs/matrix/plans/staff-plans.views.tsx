// Plans as the employer knows of them: whose are begun, and the parts that are shown. Everybody else gets counts.
import { routes } from '../../../../routes.ts';
import { HiddenField } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { Page } from '../../../../ui/page.ts';
import { Button, PostButton } from '../../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../../ui/show/heading.views.tsx';
import { RuleBox, Tag } from '../../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../../ui/work-page.views.tsx';
import { Blocks } from '../../sessions/session-blocks.views.tsx';
import { messages as ofMatrix } from '../matrix.messages.ts';
import type { Matrix, MatrixPerson } from '../matrix.ts';
import type { PlanFace, StaffPlan } from './plan.ts';
import { planBlocks } from './plan-facts.ts';
import { messages as m } from './plans.messages.ts';

type ListProps = {
  page: Page;
  matrix: Matrix;
  plans: readonly PlanFace[];
  counts: { taken: number | null; reached: number | null };
};

export function MatrixPlansPage(props: ListProps) {
  const { page, matrix, counts } = props;
  const { t } = page;
  return (
    <WorkPage page={{ ...page, demo: matrix.demo }} title={`${t(m.plans)}, ${matrix.title}`}>
      <PageHead
        page={page}
        title={t(m.plans)}
        lead={t(m.of, { title: matrix.title, employer: matrix.organisation.name })}
        crumbs={[
          { text: t(ofMatrix.matrices), href: page.link(routes.matrices.href()) },
          { text: matrix.title, href: page.link(routes.matrix.href({ id: matrix.id })) },
          { text: t(m.plans) },
        ]}
      />
      <div class="stack">
        <RuleBox icon="eyeSlash">{t(m.plansLead)}</RuleBox>
        {matrix.view === 'names' ? (
          <PlanTable {...props} />
        ) : (
          <p>
            {counts.taken === null
              ? t(m.tooFew)
              : [
                  t(m.counts, { taken: counts.taken }),
                  counts.reached === null ? '' : t(m.reached, { reached: counts.reached }),
                ].join(' ')}
          </p>
        )}
      </div>
    </WorkPage>
  );
}

function PlanTable({ page, matrix, plans }: ListProps) {
  const { t } = page;
  const planOf = ({ id }: MatrixPerson) => plans.find(({ personId }) => personId === id);
  return (
    <DataTable
      t={t}
      caption={t(m.plans)}
      rows={matrix.people}
      columns={[
        { head: t(m.person, { n: '' }).trim(), cell: (row) => <span class="med">{nameOf(page, row)}</span> },
        {
          head: t(m.state),
          cell: (row) => {
            const plan = planOf(row);
            if (!plan) return <span class="mut">{t(m.noPlan)}</span>;
            return (
              <Tag tone={plan.isTaken ? 'success' : 'neutral'}>{t(plan.isTaken ? m.isTaken : m.invited)}</Tag>
            );
          },
        },
        {
          head: t(m.open),
          hideHead: true,
          cell: (row) => <RowAction page={page} matrix={matrix} row={row} plan={planOf(row)} />,
        },
      ]}
    />
  );
}

function nameOf(page: Page, { name, number }: MatrixPerson): string {
  return name ?? page.t(m.person, { n: number });
}

function RowAction(props: { page: Page; matrix: Matrix; row: MatrixPerson; plan: PlanFace | undefined }) {
  const { page, matrix, row, plan } = props;
  const { t } = page;
  const who = nameOf(page, row);
  if (plan?.isTaken)
    return (
      <a
        href={page.link(routes.staffPlan.href({ id: matrix.id, plan: plan.id }))}
        aria-label={t(m.seeOf, { who })}
      >
        {t(m.see)}
      </a>
    );
  const act = t(plan ? m.inviteAgain : m.invite);
  return (
    <PostButton
      page={page}
      small
      plain
      label={t(m.inviteOf, { act, who })}
      action={page.link(routes.matrixPlans.href({ id: matrix.id }))}
      fields={{ person: row.id }}
    >
      {act}
    </PostButton>
  );
}

export function StaffPlanPage({ page, matrix, plan }: { page: Page; matrix: Matrix; plan: StaffPlan }) {
  const { t } = page;
  const row = matrix.people.find(({ id }) => id === plan.personId);
  const title = row ? nameOf(page, row) : t(m.plans);
  const blocks = planBlocks(plan.content, page.lang);
  const here = page.link(routes.staffPlan.href({ id: matrix.id, plan: plan.id }));
  return (
    <WorkPage page={{ ...page, demo: matrix.demo }} title={`${title}, ${t(m.plans)}`}>
      <PageHead
        page={page}
        title={title}
        lead={t(m.of, { title: plan.title, employer: plan.employer })}
        crumbs={[
          { text: matrix.title, href: page.link(routes.matrix.href({ id: matrix.id })) },
          { text: t(m.plans), href: page.link(routes.matrixPlans.href({ id: matrix.id })) },
          { text: title },
        ]}
      />
      <div class="stack">
        {blocks.length === 0 ? (
          <p class="mut">{t(m.nothingShown)}</p>
        ) : (
          <Blocks page={page} blocks={blocks} />
        )}
        {plan.proposals.length > 0 ? (
          <Section id="proposals" title={t(m.proposals)}>
            <ul class="plain li-box">
              {plan.proposals.map(({ id, competence, level, accepted }) => (
                <li class="b-row">
                  <div class="med" lang="sv">
                    {t(m.proposalOf, { competence, level })}
                  </div>
                  <div class="b-row-action">
                    {accepted === null ? (
                      <Form page={page} form={{ t, values: {}, problems: [] }} action={here}>
                        <HiddenField name="proposal" value={id} />
                        <FormButtons>
                          <Button small name="answer" value="yes">
                            {t(m.accept)}
                          </Button>
                          <Button small variant="secondary" name="answer" value="no">
                            {t(m.refuse)}
                          </Button>
                        </FormButtons>
                      </Form>
                    ) : (
                      t(accepted ? m.accepted : m.refused)
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </WorkPage>
  );
}
