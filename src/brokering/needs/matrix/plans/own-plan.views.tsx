// The plan as its owner sees and writes it, and the page on which it is taken over.
import { routes } from '../../../../routes.ts';
import { Checkboxes } from '../../../../ui/form/choices.views.tsx';
import {
  DateField,
  HiddenField,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { PublicPage } from '../../../../ui/public-page.views.tsx';
import { Button, ButtonLink, PostButton, PrintButton } from '../../../../ui/show/button.views.tsx';
import { BoxList } from '../../../../ui/show/facts.views.tsx';
import { Columns, PageHead, Section } from '../../../../ui/show/heading.views.tsx';
import { Disclosure, Empty, RuleBox } from '../../../../ui/show/notes.views.tsx';
import { DataTable } from '../../../../ui/show/table.views.tsx';
import {
  ACTIVITY_KINDS,
  ACTIVITY_STATES,
  type LevelProposal,
  type OwnPlan,
  PLAN_PARTS,
  PLAN_STATES,
  type PlanFace,
} from './plan.ts';
import { ROWS } from './plan-form.ts';
import { activityStateNames, kindNames, messages as m, partNames, planStateNames } from './plans.messages.ts';

/** So many rows stand open beyond those that are filled in. */
const OPEN_ROWS = 1;

export type OwnPlanProps = {
  page: Page;
  plan: OwnPlan;
  /** The address of the plan for this owner, and of a file of it. */
  here: string;
  fileAt: (format: string) => string;
  form: FormState;
  levelForm: FormState;
};

export function OwnPlanPage(props: OwnPlanProps) {
  const { page, plan, form, levelForm } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.title)} problems={[...form.problems, ...levelForm.problems]}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.of, { title: plan.title, employer: plan.employer })}
        actions={<PrintButton>{t(m.print)}</PrintButton>}
      />
      <Columns
        main={
          <>
            <RuleBox icon="eyeSlash">{t(m.owner)}</RuleBox>
            <PlanForm {...props} />
          </>
        }
        side={
          <>
            {plan.levels.length > 0 ? <Levels {...props} /> : null}
            <Copy {...props} />
          </>
        }
      />
    </PublicPage>
  );
}

function PlanForm({ page, plan, here, form }: OwnPlanProps) {
  const { t } = page;
  return (
    <Form page={page} form={form} action={here} version={String(form.values.version ?? plan.version)} guard>
      <HiddenField name="act" value="save" />
      <FormSection title={t(m.goals)}>
        <RowsOf form={form} of="goal.%.competence" more={t(m.moreRows)}>
          {(row) => <GoalRow page={page} form={form} row={row} />}
        </RowsOf>
      </FormSection>
      <FormSection title={t(m.activities)}>
        <RowsOf form={form} of="activity.%.what" more={t(m.moreRows)}>
          {(row) => <ActivityRow page={page} form={form} row={row} />}
        </RowsOf>
      </FormSection>
      <FormSection title={t(m.words)}>
        <TextArea form={form} name="words" label={t(m.words)} help={t(m.wordsHelp)} rows={4} optional />
      </FormSection>
      <FormSection title={t(m.followUp)}>
        <Select
          form={form}
          name="followUp.state"
          label={t(m.state)}
          empty={false}
          options={PLAN_STATES.map((value) => ({ value, text: t(planStateNames[value]) }))}
        />
        <DateField form={form} name="followUp.on" label={t(m.followOn)} optional />
        <TextArea form={form} name="followUp.agreed" label={t(m.agreed)} rows={3} optional />
      </FormSection>
      <Checkboxes
        form={form}
        name="shared"
        label={t(m.shown)}
        help={t(m.shownHelp)}
        choices={PLAN_PARTS.map((value) => ({ value, text: t(partNames[value]) }))}
        optional
      />
      <FormButtons>
        <Button icon="save">{t(m.save)}</Button>
      </FormButtons>
    </Form>
  );
}

/** The filled rows and one more stand open; the rest unfold. `of` names the field that fills a row, `%` its number. */
function RowsOf(props: { form: FormState; of: string; more: string; children: (row: number) => unknown }) {
  const isFilled = (row: number) => Boolean(props.form.values[props.of.replace('%', String(row))]);
  const last = Math.max(0, ...ROWS.filter(isFilled));
  const open = ROWS.filter((row) => row <= last + OPEN_ROWS);
  const rest = ROWS.filter((row) => row > last + OPEN_ROWS);
  const show = props.children as (row: number) => ReturnType<typeof GoalRow>;
  return (
    <>
      {open.map(show)}
      {rest.length > 0 ? <Disclosure summary={props.more}>{rest.map(show)}</Disclosure> : null}
    </>
  );
}

type RowProps = { page: Page; form: FormState; row: number };

function GoalRow({ page, form, row }: RowProps) {
  const { t } = page;
  const name = (field: string) => `goal.${row}.${field}`;
  return (
    <fieldset class="b-form-section">
      <legend class="med">{t(m.goalNo, { n: row })}</legend>
      <TextField form={form} name={name('competence')} label={t(m.competence)} width="full" optional />
      <NumberField form={form} name={name('from')} label={t(m.from)} optional />
      <NumberField form={form} name={name('to')} label={t(m.to)} optional />
      <DateField form={form} name={name('by')} label={t(m.by)} optional />
    </fieldset>
  );
}

function ActivityRow({ page, form, row }: RowProps) {
  const { t } = page;
  const name = (field: string) => `activity.${row}.${field}`;
  return (
    <fieldset class="b-form-section">
      <legend class="med">{t(m.activityNo, { n: row })}</legend>
      <TextField form={form} name={name('what')} label={t(m.what)} width="full" optional />
      <Select
        form={form}
        name={name('kind')}
        label={t(m.kind)}
        empty={false}
        options={ACTIVITY_KINDS.map((value) => ({ value, text: t(kindNames[value]) }))}
      />
      <DateField form={form} name={name('on')} label={t(m.on)} optional />
      <Select
        form={form}
        name={name('state')}
        label={t(m.state)}
        empty={false}
        options={ACTIVITY_STATES.map((value) => ({ value, text: t(activityStateNames[value]) }))}
      />
    </fieldset>
  );
}

function Levels({ page, plan, here, levelForm }: OwnPlanProps) {
  const { t } = page;
  return (
    <Section id="levels" title={t(m.levels)}>
      <div class="stack">
        <DataTable
          t={t}
          caption={t(m.levels)}
          rows={plan.levels}
          columns={[
            { head: t(m.competence), cell: ({ name }) => <span lang="sv">{name}</span> },
            {
              head: t(m.required),
              numeric: true,
              phoneLabel: true,
              cell: ({ required }) => String(required),
            },
            {
              head: t(m.level),
              numeric: true,
              phoneLabel: true,
              cell: ({ level }) => (level === null ? t(m.notAssessed) : String(level)),
            },
          ]}
        />
        <Proposals page={page} proposals={plan.proposals} />
        <Form page={page} form={levelForm} action={here}>
          <HiddenField name="act" value="propose" />
          <h3 class="ds-heading">{t(m.propose)}</h3>
          <p class="sm mut">{t(m.proposeLead)}</p>
          <Select
            form={levelForm}
            name="competenceId"
            label={t(m.competence)}
            options={plan.levels.map(({ competenceId, name }) => ({ value: competenceId, text: name }))}
          />
          <NumberField form={levelForm} name="level" label={t(m.newLevel)} />
          <FormButtons>
            <Button variant="secondary">{t(m.doPropose)}</Button>
          </FormButtons>
        </Form>
      </div>
    </Section>
  );
}

function Proposals({ page, proposals }: { page: Page; proposals: readonly LevelProposal[] }) {
  const { t } = page;
  if (proposals.length === 0) return null;
  return (
    <BoxList
      rows={proposals.map(({ competence, level, accepted }) => ({
        title: t(m.proposalOf, { competence, level }),
        text: t(accepted === null ? m.waiting : accepted ? m.accepted : m.refused),
      }))}
    />
  );
}

function Copy({ page, here, fileAt }: OwnPlanProps) {
  const { t } = page;
  return (
    <Section id="copy" title={t(m.yourCopy)}>
      <div class="stack">
        <ul class="plain">
          <li>
            <a href={fileAt('pdf')} data-turbo="false">
              {t(m.pdf)}
            </a>
          </li>
          <li>
            <a href={fileAt('json')} data-turbo="false">
              {t(m.json)}
            </a>
          </li>
        </ul>
        <Disclosure summary={t(m.erase)}>
          <Form page={page} form={{ t, values: {}, problems: [] }} action={here}>
            <HiddenField name="act" value="erase" />
            <p>{t(m.eraseLead)}</p>
            <FormButtons>
              <Button color="danger" icon="trash">
                {t(m.erase)}
              </Button>
            </FormButtons>
          </Form>
        </Disclosure>
      </div>
    </Section>
  );
}

export function TakePlanPage(props: { page: Page; plan: PlanFace; here: string }) {
  const { page, plan, here } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.takeTitle)}>
      <PageHead
        page={page}
        title={t(m.takeTitle)}
        lead={t(m.of, { title: plan.title, employer: plan.employer })}
      />
      <div class="stack">
        <RuleBox icon="eyeSlash">{t(m.owner)}</RuleBox>
        <p>{t(m.takeLead)}</p>
        <div class="acts">
          <PostButton
            page={page}
            plain
            variant="primary"
            icon="check"
            action={here}
            fields={{ act: 'take', how: 'link' }}
          >
            {t(m.takeLink)}
          </PostButton>
          {page.reader ? (
            <PostButton page={page} plain action={here} fields={{ act: 'take', how: 'account' }}>
              {t(m.takeAccount)}
            </PostButton>
          ) : null}
        </div>
        {page.reader ? <p class="sm mut">{t(m.takeAccountHelp)}</p> : null}
      </div>
    </PublicPage>
  );
}

/** Shown once, with the secret that is stored nowhere. */
export function SecretPage(props: {
  page: Page;
  title: string;
  lead: string;
  link: string;
  onward: { href: string; text: string };
}) {
  const { page, title, lead, link, onward } = props;
  return (
    <PublicPage page={page} title={title}>
      <PageHead page={page} title={title} />
      <div class="stack">
        <p>{lead}</p>
        <div class="ds-field">
          <label class="ds-label" for="secret-link">
            {page.t(m.link)}
          </label>
          <input class="ds-input" id="secret-link" readonly value={link} data-w="full" />
        </div>
        <div class="acts">
          <ButtonLink variant="secondary" href={onward.href}>
            {onward.text}
          </ButtonLink>
        </div>
      </div>
    </PublicPage>
  );
}

export function MyPlansPage({ page, plans }: { page: Page; plans: readonly PlanFace[] }) {
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.mine)}>
      <PageHead page={page} title={t(m.mine)} lead={t(m.mineLead)} />
      {plans.length === 0 ? (
        <Empty text={t(m.noneMine)} />
      ) : (
        <BoxList
          rows={plans.map(({ id, title, employer }) => ({
            title: (
              <a class="q row-link" href={page.link(routes.myPlan.href({ plan: id }))}>
                {t(m.of, { title, employer })}
              </a>
            ),
          }))}
        />
      )}
    </PublicPage>
  );
}
