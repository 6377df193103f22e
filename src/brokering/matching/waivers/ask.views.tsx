// Before a question about a waiver is sent: who gets it, why each was left out, and the words.
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { LeftOutList } from '../../../ui/show/match.views.tsx';
import { Alert, RuleBox, Tag } from '../../../ui/show/notes.views.tsx';
import type { Need } from '../../needs/need.ts';
import { NeedFrame } from '../../needs/need-frame.views.tsx';
import type { CheckRule } from '../checks.ts';
import { checkNames } from '../matching.messages.ts';
import { sayCheck } from '../say-match.ts';
import type { Askable } from './waiver.ts';
import { messages as m } from './waivers.messages.ts';

export type AskProps = {
  page: Page;
  need: Need;
  rule: CheckRule;
  asked: string;
  recipients: readonly Askable[];
  form: FormState;
};

export function AskPage(props: AskProps) {
  const { page, need } = props;
  const { t } = page;
  const rule = t(checkNames[props.rule]).toLowerCase();
  return (
    <NeedFrame page={page} need={need} current="matches" problems={props.form.problems}>
      <div class="stack l">
        <div>
          <h2 class="ds-heading">{t(m.askTitle, { rule })}</h2>
          <RuleBox>{t(m.askLead)}</RuleBox>
        </div>
        <Recipients {...props} />
        <AskForm {...props} />
      </div>
    </NeedFrame>
  );
}

function Recipients(props: AskProps) {
  const { page, recipients } = props;
  const { t } = page;
  const unreachable = recipients.filter((one) => !one.address).length;
  return (
    <Section id="recipients" title={t(m.recipients, { n: recipients.length - unreachable })}>
      <div class="stack">
        {unreachable > 0 ? <Alert tone="warning">{t(m.unreachable, { n: unreachable })}</Alert> : null}
        <LeftOutList t={t} rows={recipients.map((one) => recipientRow(one, props))} />
      </div>
    </Section>
  );
}

function recipientRow(one: Askable, { page, rule, asked }: AskProps) {
  const { t, lang } = page;
  const speech = { t, lang, names: new Map() };
  return {
    title: one.provider,
    sub: one.offers.map(({ title }) => localText(title, lang).text).join(', '),
    reasons: one.offers.map(({ offered }) => ({
      state: 'failed' as const,
      text: sayCheck({ rule, outcome: 'failed', asked, offered }, speech),
    })),
    action: one.address ? (
      <span class="sm b-break">{one.address}</span>
    ) : (
      <Tag tone="warning">{t(m.noAddress)}</Tag>
    ),
  };
}

function AskForm({ page, need, form, rule, recipients }: AskProps) {
  const { t } = page;
  const key = need.key.toLowerCase();
  return (
    <Form page={page} form={form} action={page.link(routes.askWaiver.href({ key }))} guard>
      <HiddenField name="id" value={String(form.values.id ?? '')} />
      <HiddenField name="rule" value={rule} />
      <TextArea
        form={form}
        name="question"
        label={t(m.question)}
        help={t(m.questionHelp)}
        seenBy={t(m.questionSeenBy)}
        rows={6}
      />
      <FormButtons>
        <Button icon="send">{t(m.send, { n: recipients.filter((one) => one.address).length })}</Button>
        <ButtonLink variant="secondary" href={page.link(routes.needMatches.href({ key }))}>
          {t(m.back)}
        </ButtonLink>
      </FormButtons>
    </Form>
  );
}
