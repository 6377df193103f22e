// Asking how it went, answering by the link, and what the answers say together.
import { formatDate, formatNumber, localDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import type { Employer } from '../employer.ts';
import { EmployerFrame } from '../employer-frame.views.tsx';
import type { ContactEntry } from '../log/contact-entry.ts';
import type { ContactPerson } from '../people/contact-person.ts';
import { DAYS_TO_ANSWER, type Rating, type Satisfaction, SCORES } from './rating.ts';
import { messages as m, scoreNames } from './ratings.messages.ts';

const TENTHS = 10;

export function SatisfactionCard({ page, satisfaction }: { page: Page; satisfaction: Satisfaction }) {
  const { t, lang } = page;
  const { averageTenths, answered, asked, latest } = satisfaction;
  return (
    <Card title={t(m.satisfaction)}>
      {averageTenths === undefined ? (
        <p class="mut sm">{t(m.noAnswers, { asked })}</p>
      ) : (
        <>
          <p class="sm">
            {t(m.average, { average: formatNumber(averageTenths / TENTHS, lang, 1), answered, asked })}
          </p>
          <ul class="plain stack s">
            {latest.map(({ answer }) =>
              answer ? (
                <li class="sm">
                  {t(m.given, { score: answer.score, on: formatDate(localDate(answer.at), lang) })}
                  {answer.comment ? (
                    <div class="mut b-words" lang="sv">
                      {answer.comment}
                    </div>
                  ) : null}
                </li>
              ) : null,
            )}
          </ul>
        </>
      )}
    </Card>
  );
}

export function AskRatingPage(props: {
  page: Page;
  employer: Employer;
  entry: ContactEntry;
  /** Those who may be asked by mail. */
  people: readonly ContactPerson[];
  form: FormState;
}) {
  const { page, employer, entry, form } = props;
  const at = { id: employer.organisation.id, entry: entry.id };
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="log"
      title={page.t(m.ask)}
      problems={form.problems}
    >
      <AskRatingForm {...props} action={page.link(routes.askRating.href(at))} />
    </EmployerFrame>
  );
}

/** Who is asked how it went; the same for a visit and a case. */
export function AskRatingForm(props: {
  page: Page;
  people: readonly ContactPerson[];
  form: FormState;
  action: string;
}) {
  const { page, people, form } = props;
  const { t } = page;
  return (
    <div class="stack">
      <p>{t(m.askLead)}</p>
      <Form page={page} form={form} action={props.action} plain>
        {people.length === 0 ? (
          <p>{t(m.noAddress)}</p>
        ) : (
          <Select
            form={form}
            name="contactId"
            label={t(m.whom)}
            empty={t(m.linkOnly)}
            options={people.map((one) => ({ value: one.id, text: `${one.name}, ${one.email}` }))}
          />
        )}
        <FormButtons>
          <Button icon="send">{t(m.send)}</Button>
        </FormButtons>
      </Form>
    </div>
  );
}

/** The link, shown once to the one who is to send it. */
export function RatingLinkPage(props: { page: Page; employer: Employer; link: string }) {
  const { page, employer, link } = props;
  const back = page.link(routes.employerLog.href({ id: employer.organisation.id }));
  return (
    <EmployerFrame page={page} employer={employer} current="log" title={page.t(m.linkTitle)}>
      <RatingLink page={page} link={link} back={{ href: back, text: page.t(m.back) }} />
    </EmployerFrame>
  );
}

export function RatingLink(props: { page: Page; link: string; back: { href: string; text: string } }) {
  const { page, link, back } = props;
  const { t } = page;
  return (
    <div class="stack">
      <p>{t(m.linkOnce, { days: DAYS_TO_ANSWER })}</p>
      <div class="ds-field">
        <label class="ds-label" for="rating-link">
          {t(m.link)}
        </label>
        <input class="ds-input" id="rating-link" readonly value={link} data-w="full" />
      </div>
      <div class="acts">
        <ButtonLink variant="secondary" href={back.href}>
          {back.text}
        </ButtonLink>
      </div>
    </div>
  );
}

/** What the link leads to: the question, or the answer that was given. */
export function RatingPage(props: { page: Page; rating: Rating; secret: string; form: FormState }) {
  const { page, rating, secret, form } = props;
  const { t, lang } = page;
  const { about, house, answer, declinedAt } = rating;
  const lead = t(about.kind === 'visit' ? m.lead : m.leadCase, {
    house: house.name,
    on: formatDate(about.on, lang),
  });
  const head = (
    <>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="same-origin" />
    </>
  );
  return (
    <PublicPage page={page} title={t(m.title)} problems={form.problems} head={head}>
      <div class="stack l">
        <PageHead page={page} title={t(m.title)} lead={lead} />
        {answer ? (
          <Section id="given" title={t(m.yours)}>
            <p>{t(m.given, { score: answer.score, on: formatDate(localDate(answer.at), lang) })}</p>
            {answer.comment ? <blockquote class="b-words">{answer.comment}</blockquote> : null}
          </Section>
        ) : declinedAt ? (
          <p>{t(m.declined)}</p>
        ) : (
          <>
            <Form page={page} form={form} action={page.link(routes.rating.href({ secret }))}>
              <Radios
                form={form}
                name="score"
                label={t(m.score)}
                choices={SCORES.map((score) => ({ value: String(score), text: t(scoreNames[score]) }))}
              />
              <TextArea
                form={form}
                name="comment"
                label={t(m.comment)}
                help={t(m.commentHelp)}
                seenBy={t(m.seenBy)}
                optional
              />
              <FormButtons>
                <Button icon="send">{t(m.answer)}</Button>
              </FormButtons>
            </Form>
            <PostButton
              page={page}
              variant="tertiary"
              action={page.link(routes.declineRatings.href({ secret }))}
            >
              {t(m.decline)}
            </PostButton>
          </>
        )}
      </div>
    </PublicPage>
  );
}
