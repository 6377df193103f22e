// The pages with forms of a pool: form one around a need, change its terms, invite more, and decide.
import type { Child } from 'hono/jsx';
import type { Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { Checkboxes, Radios } from '../../../ui/form/choices.views.tsx';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty, RuleBox } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { priceText } from '../page/price-chart.views.tsx';
import { type Pool, termsOf } from '../pool.ts';
import { shared as s } from '../pool-names.messages.ts';
import { priceAt } from '../viability.ts';
import { messages as m } from './forms.messages.ts';
import { PoolFields, type PoolFieldsProps } from './pool-fields.views.tsx';

/** A need that can be asked into the pool; no names. */
export type Askable = {
  id: string;
  place: string;
  people: number;
  isOwn: boolean;
  shares: string;
  /** Whether it asks for the subject of the pool, not only for something beside it. */
  meetsSubject: boolean;
};

type FrameProps = {
  page: Page;
  title: string;
  lead?: string | undefined;
  pool?: Pool | undefined;
  problems?: readonly Problem[];
  children?: Child;
};

function PoolFormPage({ page, title, lead, pool, problems, children }: FrameProps) {
  const { t } = page;
  const crumbs = [
    { text: t(s.brokering) },
    { text: t(s.pools), href: page.link(routes.pools.href()) },
    ...(pool ? [{ text: pool.key, href: page.link(routes.pool.href({ key: pool.key.toLowerCase() })) }] : []),
    { text: title },
  ];
  return (
    <WorkPage page={page} title={title} problems={problems ?? []}>
      <PageHead page={page} title={title} crumbs={crumbs} {...(lead ? { lead } : {})} />
      <div class="stack l">{children}</div>
    </WorkPage>
  );
}

export type StartPoint = { key: string; title: string; place: string; people: number; similar: number };

/** Own open needs that a pool can be gathered around. */
export function ChooseNeedPage({ page, needs }: { page: Page; needs: readonly StartPoint[] }) {
  const { t } = page;
  return (
    <PoolFormPage page={page} title={t(m.newTitle)} lead={t(m.newLead)}>
      {needs.length === 0 ? (
        <Empty text={t(m.noOpenNeeds)} />
      ) : (
        <DataTable
          t={t}
          caption={t(m.needs)}
          rows={needs}
          columns={[
            {
              head: t(m.need),
              cell: ({ title, place, people, key }) => (
                <RowTitle
                  href={page.link(routes.newPool.href({ behov: key }))}
                  title={title}
                  sub={`${key} · ${t(m.needLine, { people, place })}`}
                />
              ),
            },
            { head: t(m.similarNeeds), cell: ({ similar }) => t(m.similarCount, { n: similar }) },
          ]}
        />
      )}
    </PoolFormPage>
  );
}

type NewProps = PoolFieldsProps & {
  page: Page;
  needKey: string;
  needTitle: string;
  similar: readonly Askable[];
};

export function NewPoolPage(props: NewProps) {
  const { page, form, needKey } = props;
  const { t } = page;
  return (
    <PoolFormPage page={page} title={t(m.fromNeed, { title: props.needTitle })} problems={form.problems}>
      <Form page={page} form={form} action={page.link(routes.newPool.href({ behov: needKey }))} guard>
        {props.similar.length > 0 ? (
          <AskableChoice form={form} needs={props.similar} />
        ) : (
          <p class="mut">{t(m.noneSimilar)}</p>
        )}
        <PoolFields {...props} />
        <FormButtons>
          <Button icon="check">{t(m.create)}</Button>
          <ButtonLink variant="secondary" href={page.link(routes.pools.href())}>
            {t(m.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </PoolFormPage>
  );
}

function AskableChoice({ form, needs }: { form: FormState; needs: readonly Askable[] }) {
  const { t } = form;
  return (
    <Checkboxes
      form={form}
      name="needs"
      label={t(m.invited)}
      help={t(m.invitedHelp)}
      choices={needs.map(({ id, people, place, isOwn, shares }) => ({
        value: id,
        text: `${t(m.needLine, { people, place })}${isOwn ? `, ${t(m.ownNeed)}` : ''}`,
        help: shares,
      }))}
    />
  );
}

export function EditPoolPage(props: PoolFieldsProps & { page: Page; pool: Pool }) {
  const { page, form, pool } = props;
  const { t } = page;
  const key = pool.key.toLowerCase();
  return (
    <PoolFormPage page={page} title={t(m.editTitle)} pool={pool} problems={form.problems}>
      <Form page={page} form={form} action={page.link(routes.changePool.href({ key }))} guard>
        <HiddenField name="version" value={String(form.values.version ?? pool.version)} />
        <PoolFields {...props} />
        <FormButtons>
          <Button icon="save">{t(m.save)}</Button>
          <ButtonLink variant="secondary" href={page.link(routes.pool.href({ key }))}>
            {t(m.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </PoolFormPage>
  );
}

type AddProps = { page: Page; pool: Pool; form: FormState; similar: readonly Askable[] };

export function AddNeedsPage({ page, pool, form, similar }: AddProps) {
  const { t } = page;
  const key = pool.key.toLowerCase();
  const back = page.link(routes.pool.href({ key }));
  return (
    <PoolFormPage page={page} title={t(m.addTitle)} lead={t(m.addLead)} pool={pool} problems={form.problems}>
      {similar.length === 0 ? (
        <Empty text={t(m.noneSimilar)}>
          <ButtonLink variant="secondary" href={back}>
            {t(m.back)}
          </ButtonLink>
        </Empty>
      ) : (
        <Form page={page} form={form} action={page.link(routes.addToPool.href({ key }))}>
          <AskableChoice form={form} needs={similar} />
          <FormButtons>
            <Button icon="send">{t(m.add)}</Button>
            <ButtonLink variant="secondary" href={back}>
              {t(m.back)}
            </ButtonLink>
          </FormButtons>
        </Form>
      )}
    </PoolFormPage>
  );
}

/** "Kör vi?": what binds ends on a page of its own, with the figures and one sentence about what follows. */
export function DecidePage({
  page,
  pool,
  bound,
  form,
}: {
  page: Page;
  pool: Pool;
  bound: number;
  form: FormState;
}) {
  const { t, lang } = page;
  const key = pool.key.toLowerCase();
  const price = priceAt(bound, termsOf(pool.content));
  const lead = t(m.decideLead, {
    bound,
    min: pool.content.minSeats,
    price: priceText(price.perHeadOre, lang),
  });
  return (
    <PoolFormPage page={page} title={t(m.decideTitle)} lead={lead} pool={pool} problems={form.problems}>
      <RuleBox>
        <p>{t(m.decideRule)}</p>
      </RuleBox>
      {price.viable ? null : <Alert tone="warning">{t(m.notViable)}</Alert>}
      <Form page={page} form={form} action={page.link(routes.decidePool.href({ key }))}>
        <HiddenField name="version" value={pool.version} />
        <HiddenField name="bound" value={bound} />
        <Radios
          form={form}
          name="go"
          label={t(m.decision)}
          boxed
          choices={[
            ...(price.viable ? [{ value: 'ja', text: t(m.go) }] : []),
            { value: 'nej', text: t(m.noGo), help: t(m.noGoHelp) },
          ]}
        />
        <TextArea form={form} name="reason" label={t(m.reason)} help={t(m.reasonHelp)} rows={4} />
        <FormButtons>
          <Button icon="check">{t(m.decide)}</Button>
          <ButtonLink variant="secondary" href={page.link(routes.pool.href({ key }))}>
            {t(m.back)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </PoolFormPage>
  );
}
