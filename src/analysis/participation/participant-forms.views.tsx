// What a municipality writes in a round: how a requirement is met, and a pledge for one year.
import type { Message } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { DateField, FileField, NumberField, TextArea, TextField } from '../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../ui/form/form.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { Button, ButtonLink } from '../../ui/show/button.views.tsx';
import { PageHead } from '../../ui/show/heading.views.tsx';
import { WorkPage } from '../../ui/work-page.views.tsx';
import { participantMessages as m } from './participant.messages.ts';
import { participantCrumbs, REQUIREMENT_NAMES } from './participant-frame.views.tsx';
import { messages as all } from './participation.messages.ts';
import type { Participant, Statement } from './participation.ts';

const HELP: Record<Statement, Message> = {
  leadership: m.leadershipHelp,
  resource: m.resourceHelp,
  broker: m.brokerHelp,
};

type FormPageProps = { page: Page; participant: Participant; form: FormState };

/** How a requirement is met, in the words of the municipality. */
export function DeclarePage({
  page,
  participant,
  requirement,
  form,
}: FormPageProps & { requirement: Statement }) {
  const { t } = page;
  const { code, name } = participant.municipality;
  const back = page.link(routes.participant.href({ code }));
  const title = t(REQUIREMENT_NAMES[requirement]);
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={participantCrumbs(page, name, { href: back, text: title })}
      />
      <Form
        page={page}
        form={form}
        action={page.link(routes.declareRequirement.href({ code, requirement }))}
        guard
      >
        <TextArea form={form} name="statement" label={t(m.statement)} help={t(HELP[requirement])} rows={8} />
        <TextField
          form={form}
          name="evidence"
          label={t(m.evidence)}
          help={t(m.evidenceHelp)}
          width="full"
          optional
        />
        <FormButtons>
          <Button>{t(m.declare)}</Button>
          <ButtonLink variant="secondary" href={back}>
            {t(all.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

/** A pledge for one year, with the signed document. */
export function PledgePage({ page, participant, form }: FormPageProps) {
  const { t } = page;
  const { code, name } = participant.municipality;
  const back = page.link(routes.participant.href({ code }));
  const title = t(m.pledge);
  return (
    <WorkPage page={page} title={title} problems={form.problems}>
      <PageHead
        page={page}
        title={title}
        crumbs={participantCrumbs(page, name, { href: back, text: title })}
      />
      <Form page={page} form={form} action={page.link(routes.pledge.href({ code }))} files guard>
        <NumberField form={form} name="year" label={t(m.year)} />
        <NumberField form={form} name="kronor" label={t(m.amount)} unit="kr" />
        <TextField form={form} name="signerName" label={t(m.signerName)} help={t(m.signerHelp)} />
        <TextField form={form} name="signerTitle" label={t(m.signerTitle)} />
        <DateField form={form} name="signedOn" label={t(m.signedOn)} />
        <FileField
          form={form}
          name="document"
          label={t(m.document)}
          types={['.pdf']}
          size={t(m.documentSize)}
        />
        <FormButtons>
          <Button>{t(m.save)}</Button>
          <ButtonLink variant="secondary" href={back}>
            {t(all.cancel)}
          </ButtonLink>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}
