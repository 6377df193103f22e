// The page behind a provider's private link: the question, the own offers it is about, and the answer.
import { formatInstant } from '../../../platform/format.ts';
import { type Lang, localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { LeftOutList } from '../../../ui/show/match.views.tsx';
import { Tag } from '../../../ui/show/notes.views.tsx';
import { sayCheck } from '../say-match.ts';
import { type AskedWaiver, answerField, type KeptOutOffer } from './waiver.ts';
import { messages as m } from './waivers.messages.ts';

type Props = { page: Page; waiver: AskedWaiver; form: FormState; secret: string };

export function AnswerPage(props: Props) {
  const { page, waiver } = props;
  const { t } = page;
  const head = (
    <>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="same-origin" />
    </>
  );
  return (
    <PublicPage page={page} title={t(m.answerTitle)} problems={props.form.problems} head={head}>
      <div class="stack l">
        <PageHead page={page} title={t(m.answerTitle)} lead={t(m.answerLead, { centre: waiver.centre })} />
        <Section id="question" title={t(m.theQuestion)}>
          <blockquote class="b-words">{waiver.question}</blockquote>
        </Section>
        <OwnOffers {...props} />
        <Section id="answer" title={t(m.yourAnswer)}>
          {waiver.recipient.answer ? <Given {...props} /> : <AnswerForm {...props} />}
        </Section>
      </div>
    </PublicPage>
  );
}

function OwnOffers({ page, waiver }: Props) {
  const { t, lang } = page;
  const { rule, asked, recipient } = waiver;
  const speech = { t, lang, names: new Map() };
  return (
    <Section id="offers" title={t(m.yourOffers)}>
      <LeftOutList
        t={t}
        rows={recipient.offers.map(({ offerId, title, offered }) => ({
          title: <a href={page.link(routes.offer.href({ id: offerId }))}>{localText(title, lang).text}</a>,
          sub: recipient.provider,
          reasons: [
            { state: 'failed' as const, text: sayCheck({ rule, outcome: 'failed', asked, offered }, speech) },
          ],
        }))}
      />
    </Section>
  );
}

function Given({ page, waiver }: Props) {
  const { t, lang } = page;
  const { answer, offers } = waiver.recipient;
  if (!answer) return null;
  return (
    <div class="stack s">
      {answer.values.map((value, index) => (
        <p>
          <Tag tone={value === 'yes' ? 'success' : 'neutral'}>{t(m[value])}</Tag>{' '}
          {offers.length > 1 ? titleOf(offers[index], lang) : null}
        </p>
      ))}
      <p class="sm mut">{t(m.answeredAt, { at: formatInstant(answer.at, lang) })}</p>
      {answer.text ? <blockquote class="b-words">{answer.text}</blockquote> : null}
    </div>
  );
}

function titleOf(offer: KeptOutOffer | undefined, lang: Lang): string {
  return offer ? localText(offer.title, lang).text : '';
}

function AnswerForm({ page, form, secret, waiver }: Props) {
  const { t, lang } = page;
  const { offers } = waiver.recipient;
  return (
    <Form page={page} form={form} action={page.link(routes.answerWaiver.href({ secret }))} guard>
      {offers.map((offer, index) => (
        <Radios
          form={form}
          name={answerField(index)}
          label={offers.length > 1 ? titleOf(offer, lang) : t(m.answerTitle)}
          choices={[
            { value: 'yes', text: t(m.answerYes) },
            { value: 'no', text: t(m.answerNo) },
          ]}
        />
      ))}
      <TextArea
        form={form}
        name="text"
        label={t(m.answerText)}
        help={t(m.answerTextHelp)}
        seenBy={t(m.answerSeenBy, { centre: waiver.centre })}
        rows={5}
        optional
      />
      <FormButtons>
        <Button icon="send">{t(m.sendAnswer)}</Button>
      </FormButtons>
    </Form>
  );
}
