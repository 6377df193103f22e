// Signals between the houses: the box to hand one over, the two lists, and one with its answer.
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import type { ShownPart } from '../../../platform/part.ts';
import { routes } from '../../../routes.ts';
import { Field } from '../../../ui/form/field.views.tsx';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { type FormState, sentValue } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { ChoiceChips, Pagination } from '../../../ui/show/list.views.tsx';
import { Empty, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { messages as common } from '../employers.messages.ts';
import type { Signal, SignalState } from './signal.ts';
import { messages as m, stateNames } from './signals.messages.ts';

const STATE_TONES: Record<SignalState, Tone> = { new: 'warning', taken: 'info', answered: 'success' };

export type SignalsProps = {
  page: Page;
  direction: 'in' | 'out';
  list: ShownPart<Signal>;
  /** How many to the reader's houses have no answer. */
  waiting: number;
  /** How many signals of the reader became needs that were met. */
  became: number;
  names: readonly string[];
  form: FormState;
};

export function SignalsPage(props: SignalsProps) {
  const { page, became } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.signals)} problems={props.form.problems}>
      <PageHead
        page={page}
        title={t(m.signals)}
        crumbs={[
          { text: t(common.brokering) },
          { text: t(common.employers), href: page.link(routes.employers.href()) },
          { text: t(m.signals) },
        ]}
        lead={became > 0 ? t(m.became, { n: became }) : t(m.lead)}
      />
      <Columns main={<SignalLists {...props} />} side={<SignalBox {...props} />} />
    </WorkPage>
  );
}

/** Two fields, as they come from a phone between two visits; `names` are suggested. */
export function SignalBox({ page, names, form }: Pick<SignalsProps, 'page' | 'names' | 'form'>) {
  const { t } = page;
  return (
    <Card title={t(m.send)} tone="accent">
      <Form page={page} form={form} action={page.link(routes.signals.href())} guard>
        <HiddenField name="id" value={String(form.values.id ?? '')} />
        <Field
          form={form}
          name="employer"
          label={t(m.employer)}
          help={t(m.employerHelp)}
          control={(ids) => (
            <>
              <input
                {...ids}
                class="ds-input"
                list="employer-names"
                autocomplete="off"
                value={sentValue(form, 'employer')}
                data-w="full"
              />
              <datalist id="employer-names">
                {names.map((name) => (
                  <option value={name} />
                ))}
              </datalist>
            </>
          )}
        />
        <TextArea form={form} name="text" label={t(m.text)} help={t(m.textHelp)} seenBy={t(m.seenBy)} />
        <FormButtons>
          <Button icon="send">{t(m.send)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

function SignalLists(props: SignalsProps) {
  const { page, direction, list, waiting } = props;
  const { t } = page;
  const path = page.link(routes.signals.href());
  const given = page.link(routes.signals.href({ visa: 'fran' }));
  return (
    <div class="stack">
      <ChoiceChips
        label={t(m.signals)}
        choices={[
          { text: t(m.received), href: path, current: direction === 'in', count: waiting },
          { text: t(m.given), href: given, current: direction === 'out' },
        ]}
      />
      {list.items.length === 0 ? (
        <Empty text={t(direction === 'in' ? m.noneReceived : m.noneGiven)} />
      ) : (
        <>
          <SignalTable page={page} signals={list.items} />
          <Pagination
            t={t}
            path={path}
            query={direction === 'out' ? { visa: 'fran' } : {}}
            page={list.page}
            size={list.limit}
            total={list.total}
          />
        </>
      )}
    </div>
  );
}

export function SignalTable({ page, signals }: { page: Page; signals: readonly Signal[] }) {
  const { t, lang } = page;
  return (
    <DataTable
      t={t}
      caption={t(m.signals)}
      rows={signals}
      columns={[
        {
          head: t(m.employer),
          cell: (one) => (
            <RowTitle
              href={page.link(routes.signal.href({ id: one.id }))}
              title={<span lang="sv">{one.employer.name}</span>}
              sub={<span lang="sv">{one.text}</span>}
            />
          ),
        },
        {
          head: t(m.state),
          cell: (one) => <Tag tone={STATE_TONES[one.state]}>{t(stateNames[one.state])}</Tag>,
        },
        {
          head: t(m.sentAt),
          phoneLabel: true,
          cell: (one) => (
            <>
              {formatDate(localDate(one.sentAt), lang)}
              <div class="mut sub-line">{one.receives ? one.from.name : one.to.name}</div>
            </>
          ),
        },
        {
          head: t(m.answer),
          phoneLabel: true,
          cell: (one) =>
            one.answer ? <span lang="sv">{one.answer.text}</span> : <span class="mut">{t(m.noAnswer)}</span>,
        },
      ]}
    />
  );
}

export function SignalPage(props: { page: Page; signal: Signal; form: FormState }) {
  const { page, signal, form } = props;
  const { t } = page;
  const title = t(m.title, { employer: signal.employer.name });
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={[
          { text: t(common.brokering) },
          { text: t(m.signals), href: page.link(routes.signals.href()) },
          { text: signal.employer.name },
        ]}
        tags={<Tag tone={STATE_TONES[signal.state]}>{t(stateNames[signal.state])}</Tag>}
        actions={<SignalActions {...props} />}
      />
      <Columns
        main={
          <>
            <Section id="heard" title={t(m.what)}>
              <blockquote class="b-words" lang="sv">
                {signal.text}
              </blockquote>
            </Section>
            <AnswerPart {...props} />
          </>
        }
        side={<SignalFacts {...props} />}
      />
    </WorkPage>
  );
}

function SignalActions({ page, signal }: { page: Page; signal: Signal }) {
  const { t } = page;
  if (!signal.receives) return null;
  return (
    <>
      {signal.state === 'new' ? (
        <PostButton
          page={page}
          variant="primary"
          action={page.link(routes.takeSignal.href({ id: signal.id }))}
        >
          {t(m.take)}
        </PostButton>
      ) : null}
      {signal.needId ? null : (
        <ButtonLink variant="secondary" href={page.link(routes.draftNeed.href({ signal: signal.id }))}>
          {t(m.makeNeed)}
        </ButtonLink>
      )}
    </>
  );
}

function AnswerPart({ page, signal, form }: { page: Page; signal: Signal; form: FormState }) {
  const { t, lang } = page;
  const { answer } = signal;
  return (
    <Section id="answer" title={t(m.answer)}>
      {answer ? (
        <>
          <blockquote class="b-words" lang="sv">
            {answer.text}
          </blockquote>
          <p class="mut sm">
            {t(m.answeredBy, { who: answer.by ?? signal.to.name, at: formatInstant(answer.at, lang) })}
          </p>
          {form.values.answer ? (
            <>
              <p>{t(m.unsent)}</p>
              <blockquote class="b-words" lang="sv">
                {form.values.answer}
              </blockquote>
            </>
          ) : null}
        </>
      ) : signal.receives ? (
        <Form page={page} form={form} action={page.link(routes.answerSignal.href({ id: signal.id }))} guard>
          <TextArea
            form={form}
            name="answer"
            label={t(m.yourAnswer)}
            help={t(m.answerHelp)}
            seenBy={signal.from.name}
          />
          <FormButtons>
            <Button icon="send">{t(m.sendAnswer)}</Button>
          </FormButtons>
        </Form>
      ) : (
        <p class="mut">{t(m.noAnswer)}</p>
      )}
    </Section>
  );
}

function SignalFacts({ page, signal }: { page: Page; signal: Signal }) {
  const { t, lang } = page;
  const { employer } = signal;
  const at = (name: string | undefined, house: string) => (name ? t(m.personAt, { name, house }) : house);
  return (
    <Card title={t(common.facts)}>
      <Facts
        t={t}
        facts={[
          {
            name: t(m.employer),
            value: employer.id ? (
              <a href={page.link(routes.employer.href({ id: employer.id }))}>{employer.name}</a>
            ) : (
              employer.name
            ),
          },
          { name: t(m.sentAt), value: formatInstant(signal.sentAt, lang) },
          {
            name: t(m.fromHouse),
            value: at(signal.sentBy?.name, signal.from.name),
          },
          { name: t(m.toHouse), value: signal.to.name },
          ...(signal.takenBy ? [{ name: t(m.takenBy), value: at(signal.takenBy.name, signal.to.name) }] : []),
        ]}
      />
      {signal.needId ? <p class="sm">{t(m.need)}</p> : null}
    </Card>
  );
}
