// Pages that are text: what the law asks us to say, and help.
import type { Child } from 'hono/jsx';
import type { Message } from '../platform/i18n.ts';
import { routes } from '../routes.ts';
import { TextArea, TextField } from '../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../ui/form/form.views.tsx';
import type { FormState } from '../ui/form/form-state.ts';
import type { Page } from '../ui/page.ts';
import { PublicPage } from '../ui/public-page.views.tsx';
import { Button } from '../ui/show/button.views.tsx';
import { PageHead, Section } from '../ui/show/heading.views.tsx';
import { accessibility as a, help as h, privacy as p } from './site.messages.ts';

export function AccessibilityPage(props: { page: Page; form: FormState }) {
  const { page, form } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(a.title)} problems={form.problems}>
      <PageHead page={page} title={t(a.title)} lead={t(a.lead)} />
      <div class="stack l b-text">
        <Text page={page} id="how" title={a.howTitle} text={[a.how]} />
        <Section id="known" title={t(a.knownTitle)}>
          <ul>
            {[a.known1, a.known2, a.known3].map((text) => (
              <li>{t(text)}</li>
            ))}
          </ul>
        </Section>
        <Text page={page} id="basis" title={a.basisTitle} text={[a.basis]} />
        <Text page={page} id="law" title={a.lawTitle} text={[a.law]} />
        <Section id="report" title={t(a.reportTitle)}>
          <p>{t(a.reportHelp)}</p>
          <Form page={page} form={form} action={page.link(routes.accessibilityReport.href())}>
            <TextField form={form} name="page" label={t(a.where)} help={t(a.whereHelp)} width="full" />
            <TextArea form={form} name="description" label={t(a.what)} help={t(a.whatHelp)} />
            <TextField
              form={form}
              name="email"
              label={t(a.email)}
              type="email"
              autocomplete="email"
              optional
            />
            <FormButtons>
              <Button>{t(a.send)}</Button>
            </FormButtons>
          </Form>
        </Section>
      </div>
    </PublicPage>
  );
}

type Rule = { what: Message; days: number; why: Message };

/** `rules` are those that the daily clearing follows. */
export function PrivacyPage(props: { page: Page; rules: readonly Rule[] }) {
  const { page, rules } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(p.title)}>
      <PageHead page={page} title={t(p.title)} lead={t(p.lead)} />
      <div class="stack l b-text">
        <Text page={page} id="who" title={p.whoTitle} text={[p.who]} />
        <Section id="what" title={t(p.whatTitle)}>
          <ul>
            {[p.what1, p.what2, p.what3, p.what4].map((text) => (
              <li>{t(text)}</li>
            ))}
          </ul>
        </Section>
        <Section id="kept" title={t(p.keptTitle)}>
          <p>{t(p.kept)}</p>
          <ul>
            {rules.map((rule) => (
              <li>
                <span class="med">{t(p.keptRule, { what: t(rule.what), days: rule.days })}</span>{' '}
                {t(rule.why)}
              </li>
            ))}
          </ul>
          <p>{t(p.keptAudit)}</p>
        </Section>
        <Section id="erasure" title={t(p.erasureTitle)}>
          <ol>
            {[p.erasure1, p.erasure2, p.erasure3, p.erasure4].map((text) => (
              <li>{t(text)}</li>
            ))}
          </ol>
          <p>{t(p.erasureKept)}</p>
        </Section>
        <Text page={page} id="basis" title={p.basisTitle} text={[p.basis]} />
        <Text page={page} id="open" title={p.openTitle} text={[p.open]} />
        <Text page={page} id="cookies" title={p.cookiesTitle} text={[p.cookies]} />
        <Text page={page} id="rights" title={p.rightsTitle} text={[p.rights]} />
      </div>
    </PublicPage>
  );
}

export function HelpPage(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  const answers: [Message, Message, Child?][] = [
    [h.q1, h.a1],
    [h.q2, h.a2, <a href={page.link(routes.orderRule.href())}>{t(h.link2)}</a>],
    [h.q3, h.a3],
    [h.q5, h.a5, <a href={page.link(routes.requestHelp.href())}>{t(h.link5)}</a>],
    [h.q4, h.a4, <a href={page.link(routes.region.href())}>{t(h.link4)}</a>],
  ];
  return (
    <PublicPage page={page} title={t(h.title)}>
      <PageHead page={page} title={t(h.title)} lead={t(h.lead)} />
      <div class="stack l b-text">
        {answers.map(([question, answer, link], index) => (
          <Section id={`help-${index + 1}`} title={t(question)}>
            <p>{t(answer)}</p>
            {link ? <p>{link}</p> : null}
          </Section>
        ))}
      </div>
    </PublicPage>
  );
}

function Text(props: { page: Page; id: string; title: Message; text: readonly Message[] }) {
  return (
    <Section id={props.id} title={props.page.t(props.title)}>
      {props.text.map((text) => (
        <p>{props.page.t(text)}</p>
      ))}
    </Section>
  );
}
