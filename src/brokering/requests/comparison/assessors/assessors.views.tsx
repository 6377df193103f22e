// Who from other houses scores the proposals: invited by their address, removed with a reason.
import { formatInstant } from '../../../../platform/format.ts';
import { routes } from '../../../../routes.ts';
import { HiddenField, TextArea, TextField } from '../../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import type { Page } from '../../../../ui/page.ts';
import { Button, ButtonLink } from '../../../../ui/show/button.views.tsx';
import { BoxList } from '../../../../ui/show/facts.views.tsx';
import { PageHead } from '../../../../ui/show/heading.views.tsx';
import { Disclosure, Empty } from '../../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../../ui/work-page.views.tsx';
import { messages as a } from '../../asking/asking.messages.ts';
import type { Assessor } from './assessor.ts';
import { messages as m } from './assessors.messages.ts';
import type { Assessors } from './assessors.service.ts';

type Props = Assessors & {
  page: Page;
  form: FormState;
  /** The form of a removal that came back, with the person in its values. */
  removal: FormState | undefined;
};

export function AssessorsPage(props: Props) {
  const { page, request, assessors, form, removal } = props;
  const { t } = page;
  const key = request.key.toLowerCase();
  const back = page.link(routes.request.href({ key }));
  const isChangeable = !props.isChosen && request.state !== 'withdrawn';
  return (
    <WorkPage page={page} title={t(m.title)} problems={[...form.problems, ...(removal?.problems ?? [])]}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={t(m.lead)}
        crumbs={[
          { text: t(a.brokering) },
          { text: t(a.requests), href: page.link(routes.requests.href()) },
          { text: request.key, href: back },
          { text: t(m.title) },
        ]}
      />
      <div class="stack l">
        {assessors.length === 0 ? (
          <Empty text={t(m.none)} />
        ) : (
          <BoxList
            rows={assessors.map((one) => ({
              title: `${one.name}, ${one.house}`,
              text: <State page={page} one={one} />,
              action: isChangeable && !one.removed ? <Removal {...props} one={one} /> : undefined,
            }))}
          />
        )}
        {isChangeable ? (
          <Form page={page} form={form} action={page.link(routes.assessors.href({ key }))}>
            <TextField form={form} name="email" label={t(m.email)} help={t(m.emailHelp)} type="email" />
            <FormButtons>
              <Button icon="personPlus">{t(m.invite)}</Button>
              <ButtonLink variant="tertiary" href={back}>
                {t(m.back)}
              </ButtonLink>
            </FormButtons>
          </Form>
        ) : null}
      </div>
    </WorkPage>
  );
}

function State({ page, one }: { page: Page; one: Assessor }) {
  const { t, lang } = page;
  return (
    <>
      {t(m.invited, { at: formatInstant(one.invitedAt, lang) })}
      {one.hasDeclared ? <span class="b-line">{t(m.hasDeclared)}</span> : null}
      {one.removed ? (
        <span class="b-line b-words">
          {t(m.removedOn, { at: formatInstant(one.removed.at, lang), reason: one.removed.reason })}
        </span>
      ) : null}
    </>
  );
}

function Removal({ page, request, one, removal }: Props & { one: Assessor }) {
  const { t } = page;
  const isThis = removal?.values.personId === one.personId;
  const form = isThis && removal ? removal : { t, values: {}, problems: [] };
  return (
    <Disclosure summary={t(m.removeName, { name: one.name })} open={isThis}>
      <p>{t(m.removeText)}</p>
      <Form
        page={page}
        form={form}
        action={page.link(routes.removeAssessor.href({ key: request.key.toLowerCase() }))}
        id={`remove-${one.personId}`}
      >
        <HiddenField name="personId" value={one.personId} />
        <TextArea form={form} name="reason" label={t(m.reason)} rows={2} />
        <FormButtons>
          <Button variant="secondary" color="danger">
            {t(m.remove)}
          </Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}
