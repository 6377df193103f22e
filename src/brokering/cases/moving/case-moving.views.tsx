// Putting a case with another employer or house: the page with both forms, and what stands on the case meanwhile.
import { routes } from '../../../routes.ts';
import { Select, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Card, PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { BrokerCase } from '../case.ts';
import { messages as names } from '../page/page.messages.ts';
import { messages as m } from './moving.messages.ts';

/** The forms of the page; a field of one never stands for a field of the other. */
export type MovingForm = 'employer' | 'house';

type Named = { id: string; name: string };
type Props = {
  page: Page;
  found: BrokerCase;
  employers: readonly Named[];
  /** Other houses that keep the employer. */
  houses: readonly Named[];
  /** The form that came back with problems. */
  sent: MovingForm | undefined;
  form: FormState;
};

export function CaseMovingPage(props: Props) {
  const { page, found, form } = props;
  const { t } = page;
  const own = page.link(routes.brokerCase.href({ key: found.key.toLowerCase() }));
  return (
    <WorkPage page={page} title={t(m.title)} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={`${found.title} · ${found.employer.name} · ${found.owner.name}`}
        crumbs={[
          { text: t(names.brokering) },
          { text: t(names.cases), href: page.link(routes.cases.href()) },
          { text: found.key, href: own },
          { text: t(m.title) },
        ]}
      />
      <div class="stack l">
        <ToOtherEmployer {...props} />
        <ToOtherHouse {...props} />
      </div>
    </WorkPage>
  );
}

function formOf({ page, sent, form }: Props, which: MovingForm): FormState {
  return sent === which ? form : { t: page.t, values: {}, problems: [] };
}

function ToOtherEmployer(props: Props) {
  const { page, found, employers } = props;
  const { t } = page;
  const form = formOf(props, 'employer');
  return (
    <Section id="employer" title={t(m.employerTitle)}>
      <div class="stack">
        <p>{t(m.employerText)}</p>
        <Form
          page={page}
          form={form}
          action={page.link(routes.changeCaseEmployer.href({ key: found.key.toLowerCase() }))}
          version={found.version}
          guard
        >
          <Select
            form={form}
            name="organisationId"
            label={t(m.employer)}
            options={employers
              .filter(({ id }) => id !== found.employer.id)
              .map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextArea form={form} name="reason" label={t(m.reason)} help={t(m.reasonHelp)} rows={2} />
          <FormButtons>
            <Button variant="secondary">{t(m.employerSave)}</Button>
          </FormButtons>
        </Form>
      </div>
    </Section>
  );
}

function ToOtherHouse(props: Props) {
  const { page, found, houses } = props;
  const { t } = page;
  const form = formOf(props, 'house');
  return (
    <Section id="house" title={t(m.houseTitle)}>
      <div class="stack">
        <p>{t(houses.length === 0 ? m.noHouse : m.houseText)}</p>
        {houses.length === 0 ? null : (
          <Form
            page={page}
            form={form}
            action={page.link(routes.offerCase.href({ key: found.key.toLowerCase() }))}
            version={found.version}
            guard
          >
            <Select
              form={form}
              name="houseId"
              label={t(m.house)}
              options={houses.map(({ id, name }) => ({ value: id, text: name }))}
            />
            {/* Both forms ask why: a name of its own keeps their fields apart on the page. */}
            <TextArea form={form} name="houseReason" label={t(m.reason)} help={t(m.reasonHelp)} rows={2} />
            <FormButtons>
              <Button variant="secondary">{t(m.offer)}</Button>
            </FormButtons>
          </Form>
        )}
      </div>
    </Section>
  );
}

/** While another house is asked: for the own house that it waits, for the other the question. */
export function OfferedCase(props: {
  page: Page;
  found: BrokerCase;
  canChange: boolean;
  /** What the house is called. */
  offeredTo: string | undefined;
}) {
  const { page, found, canChange, offeredTo = '' } = props;
  const { t } = page;
  const { offered } = found;
  const key = found.key.toLowerCase();
  if (!offered) return null;
  if (canChange) {
    return (
      <Card title={t(m.waitsTitle, { house: offeredTo })} tone="accent">
        <div class="stack">
          <p>{t(m.waits)}</p>
          <PostButton
            page={page}
            small
            action={page.link(routes.withdrawCaseOffer.href({ key }))}
            fields={{ version: String(found.version) }}
          >
            {t(m.withdraw)}
          </PostButton>
        </div>
      </Card>
    );
  }
  if (!page.reader?.memberships.some(({ organisationId }) => organisationId === offered.houseId)) return null;
  const answer = page.link(routes.answerCaseOffer.href({ key }));
  return (
    <Card title={t(m.takeTitle)} tone="accent">
      <div class="stack">
        <p>{t(m.takeText, { from: found.owner.name })}</p>
        <blockquote class="b-words" lang="sv">
          {offered.words}
        </blockquote>
        <div class="acts">
          <PostButton page={page} variant="primary" action={answer} fields={{ answer: 'ja' }}>
            {t(m.take)}
          </PostButton>
          <PostButton page={page} action={answer} fields={{ answer: 'nej' }}>
            {t(m.decline)}
          </PostButton>
        </div>
      </div>
    </Card>
  );
}
