// How far a wish to be forgotten has come, for the person and for those who decide.
import { formatDate, formatInstant, localDate } from '../../../platform/format.ts';
import type { Message } from '../../../platform/i18n.ts';
import { addDays } from '../../../platform/local-date.ts';
import { routes } from '../../../routes.ts';
import { TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { LatestNote } from '../../../ui/show/list.views.tsx';
import { Alert, Empty, Tag, type Tone } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { ERASURE_DECIDED_WITHIN_DAYS, ERASURES_SHOWN, type Erasure, type ErasureState } from './erasure.ts';
import { erasureDesk as d, myDataMessages as m } from './my-data.messages.ts';

type Titles = Readonly<Record<string, Message>>;
const TONES: Record<ErasureState, Tone> = {
  asked: 'warning',
  decided: 'info',
  refused: 'danger',
  done: 'success',
};

/** Reached by the private link; the account may be gone. */
export function ErasurePage(props: { page: Page; erasure: Erasure; titles: Titles }) {
  const { page, erasure } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.erasure)}>
      <PageHead page={page} title={t(m.erasure)} lead={t(m.ownLead)} />
      <div class="stack l b-text">
        <Steps {...props} />
        {erasure.refusal ? (
          <Section id="refusal" title={t(m.refusalTitle)}>
            <p class="b-line">{erasure.refusal}</p>
            <p>{t(m.refusalComplain)}</p>
          </Section>
        ) : null}
        <Kept page={page} erasure={erasure} />
      </div>
    </PublicPage>
  );
}

/** On the pages of the person who asked. */
export function ErasureAlert({ page, erasure }: { page: Page; erasure: Erasure }) {
  const { t } = page;
  return (
    <Alert title={t(m.erasure)}>
      <p>
        {t(d[`state_${erasure.state}`])}. {erasure.state === 'asked' ? askedText(page, erasure) : null}
        {erasure.refusal}
      </p>
      {erasure.state === 'asked' ? (
        <PostButton page={page} action={page.link(routes.takeErasureBack.href())} small>
          {t(m.takeBack)}
        </PostButton>
      ) : null}
    </Alert>
  );
}

function askedText(page: Page, erasure: Erasure): string {
  return page.t(d.asked, { at: formatInstant(erasure.askedAt, page.lang), by: decideBy(page, erasure) });
}

function decideBy(page: Page, erasure: Erasure): string {
  return formatDate(addDays(localDate(erasure.askedAt), ERASURE_DECIDED_WITHIN_DAYS), page.lang);
}

function Steps({ page, erasure, titles }: { page: Page; erasure: Erasure; titles: Titles }) {
  const { t, lang } = page;
  const at = (when: Date | null) => (when ? formatInstant(when, lang) : undefined);
  const decided = at(erasure.decidedAt);
  const answers = erasure.answers.map(({ part, erased }) => {
    const title = titles[part];
    return <li>{t(m.erasedIn, { part: title ? t(title) : part, n: erased })}</li>;
  });
  return (
    <Facts
      t={t}
      layout="beside"
      facts={[
        { name: t(m.step1), value: at(erasure.askedAt) },
        {
          name: t(m.step2),
          value:
            erasure.state === 'refused'
              ? t(m.refused, { at: decided ?? '' })
              : (decided ?? t(m.stepDecideBy, { by: decideBy(page, erasure) })),
        },
        // What is refused waits for nothing more.
        ...(erasure.state === 'refused'
          ? []
          : [
              { name: t(m.step3), value: answers.length > 0 ? <ul>{answers}</ul> : t(m.waiting) },
              { name: t(m.step4), value: at(erasure.doneAt) ?? t(m.waiting) },
            ]),
      ]}
    />
  );
}

function Kept({ page, erasure }: { page: Page; erasure: Erasure }) {
  const { t } = page;
  const kept = erasure.answers.flatMap((answer) => answer.kept);
  if (kept.length === 0) return null;
  return (
    <Section id="kept" title={t(m.keptTitle)}>
      <ul>
        {kept.map((one) => (
          <li>
            <span class="med">{t(one.what)}.</span> {t(one.why)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ListProps = {
  page: Page;
  erasures: readonly Erasure[];
  titles: Titles;
  /** The form that was sent and did not pass: the id of a request, or empty for the one at the end. */
  sent: { id: string; values: FormState['values']; problems: FormState['problems'] } | undefined;
};

export function ErasureListPage(props: ListProps) {
  const { page, erasures, sent } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(d.title)} problems={sent?.problems ?? []}>
      <PageHead page={page} title={t(d.title)} lead={t(d.lead)} />
      <div class="stack l">
        {erasures.length === 0 ? <Empty text={t(d.none)} /> : null}
        {erasures.map((erasure) => (
          <Request {...props} erasure={erasure} />
        ))}
        <LatestNote t={t} shown={erasures.length} most={ERASURES_SHOWN} />
        <Card title={t(d.register)}>
          <Form page={page} form={formOf(props, '')} action={page.link(routes.erasures.href())}>
            <TextField
              form={formOf(props, '')}
              name="email"
              label={t(d.email)}
              help={t(d.registerHelp)}
              type="email"
              autocomplete="off"
            />
            <FormButtons>
              <Button variant="secondary">{t(d.registerButton)}</Button>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </WorkPage>
  );
}

function formOf({ page, sent }: ListProps, id: string): FormState {
  return sent?.id === id
    ? { t: page.t, values: sent.values, problems: sent.problems }
    : { t: page.t, values: {}, problems: [] };
}

function Request(props: ListProps & { erasure: Erasure }) {
  const { page, erasure, titles } = props;
  const { t } = page;
  const who = erasure.name || erasure.email || t(d.anonymous);
  return (
    <Card title={who}>
      <p>
        <Tag tone={TONES[erasure.state]}>{t(d[`state_${erasure.state}`])}</Tag>{' '}
        {erasure.email && erasure.name ? erasure.email : null}{' '}
        {erasure.personId === null ? t(d.withoutAccount) : null}
      </p>
      {erasure.state === 'asked' ? (
        <Decision {...props} who={who} />
      ) : (
        <>
          <Steps page={page} erasure={erasure} titles={titles} />
          {erasure.refusal ? <p class="b-line">{erasure.refusal}</p> : null}
          <Kept page={page} erasure={erasure} />
        </>
      )}
    </Card>
  );
}

function Decision(props: ListProps & { erasure: Erasure; who: string }) {
  const { page, erasure } = props;
  const { t } = page;
  const form = formOf(props, erasure.id);
  return (
    <div class="stack">
      <p>{askedText(page, erasure)}</p>
      <PostButton
        page={page}
        action={page.link(routes.decideErasure.href({ id: erasure.id }))}
        label={t(d.decideOf, { who: props.who })}
        color="danger"
      >
        {t(d.decide)}
      </PostButton>
      <details open={form.problems.length > 0}>
        <summary>{t(d.refuse)}</summary>
        <Form page={page} form={form} action={page.link(routes.refuseErasure.href({ id: erasure.id }))}>
          <TextArea form={form} name="reason" label={t(d.reason)} help={t(d.reasonHelp)} />
          <FormButtons>
            <Button variant="secondary">{t(d.refuse)}</Button>
          </FormButtons>
        </Form>
      </details>
    </div>
  );
}
