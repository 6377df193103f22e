// The guide of a specification: one question to a page, the way back above it, and all seven beside it.
import { formatInstant } from '../../../../platform/format.ts';
import type { FormValues } from '../../../../platform/http/form-fields.ts';
import type { Difference } from '../../../../platform/http/form-versions.ts';
import type { Message } from '../../../../platform/i18n.ts';
import type { Municipality } from '../../../../register/places/place.ts';
import { routes } from '../../../../routes.ts';
import { Form, FormButtons } from '../../../../ui/form/form.views.tsx';
import type { FormState } from '../../../../ui/form/form-state.ts';
import { VersionForm } from '../../../../ui/form/version-form.views.tsx';
import type { Page } from '../../../../ui/page.ts';
import { Button } from '../../../../ui/show/button.views.tsx';
import { Card, Columns } from '../../../../ui/show/heading.views.tsx';
import { RuleBox, Tag } from '../../../../ui/show/notes.views.tsx';
import { GuideHead } from '../../../../ui/show/steps.views.tsx';
import type { Need } from '../../../needs/need.ts';
import { NeedFrame } from '../../../needs/need-frame.views.tsx';
import { criterionNames, fieldNames as f, sections } from '../spec.messages.ts';
import type { SpecContent } from '../spec.ts';
import { messages as m, questions } from './spec-guide.messages.ts';
import { lackingIn, SPEC_STEPS, type SpecStep } from './spec-steps.ts';
import { StepFields, sayValue } from './step-fields.views.tsx';

export type GuideProps = {
  page: Page;
  need: Need;
  step: SpecStep;
  /** As it stands; saved or a draft. */
  content: SpecContent;
  savedAt: Date | undefined;
  fromMatrix: boolean;
  /** Why the weights stand, once a request was published. */
  locked: Message | undefined;
  municipalities: readonly Municipality[];
};

type Asked = GuideProps & { form: FormState; opened: string };

export function SpecStepPage(props: Asked) {
  const { page, need, step, form } = props;
  const { t } = page;
  const number = SPEC_STEPS.indexOf(step) + 1;
  const isLast = number === SPEC_STEPS.length;
  return (
    <Frame {...props} problems={form.problems}>
      <Form page={page} form={form} action={addressOf(props, step)} opened={props.opened} guard>
        {step.key === 'criteria' && props.locked ? <RuleBox icon="padlock">{t(props.locked)}</RuleBox> : null}
        <StepFields step={step.key} form={form} municipalities={props.municipalities} />
        <FormButtons>
          <Button icon="arrowRight">{t(isLast ? m.review : m.next)}</Button>
          <Button variant="secondary" name="ga" value="senare">
            {t(m.later)}
          </Button>
        </FormButtons>
      </Form>
      <p class="mut sm" role="status">
        <SaveState {...props} need={need} />
      </p>
    </Frame>
  );
}

type Clash = GuideProps & {
  mine: FormValues;
  rows: readonly Difference<string>[];
  opened: string;
};

/** Two answered the same question at once; nothing is saved until somebody has chosen. */
export function SpecConflictPage(props: Clash) {
  const { page, need, step } = props;
  const places = new Map(props.municipalities.map(({ code, name }) => [code, name]));
  return (
    <Frame {...props}>
      <VersionForm
        page={page}
        title={m.conflict}
        action={routes.specStep.href({ key: need.key.toLowerCase(), step: step.slug })}
        names={step.fields}
        labels={Object.fromEntries(step.fields.map((name) => [name, labelOf(name)]))}
        mine={props.mine}
        rows={props.rows}
        opened={props.opened}
        say={(name, value) => sayValue(page, name, value, places)}
      />
    </Frame>
  );
}

function Frame(props: GuideProps & { problems?: FormState['problems']; children?: unknown }) {
  const { page, need, step } = props;
  const { t } = page;
  const at = SPEC_STEPS.indexOf(step);
  const before = SPEC_STEPS[at - 1];
  const { title, lead } = questions[step.key];
  return (
    <NeedFrame page={page} need={need} current="spec" problems={props.problems ?? []}>
      <Columns
        main={
          <>
            <GuideHead
              t={t}
              level={2}
              back={
                before
                  ? addressOf(props, before)
                  : page.link(routes.spec.href({ key: need.key.toLowerCase() }))
              }
              step={at + 1}
              of={SPEC_STEPS.length}
              title={t(title)}
              lead={t(lead)}
            />
            {props.children}
          </>
        }
        side={<Steps {...props} />}
      />
    </NeedFrame>
  );
}

function SaveState({ page, savedAt, fromMatrix }: GuideProps) {
  const { t, lang } = page;
  if (!savedAt) return <>{t(fromMatrix ? m.draftedMatrix : m.drafted)}</>;
  return <>{t(m.savedAt, { at: formatInstant(savedAt, lang) })}</>;
}

/** All questions, and the summary that follows; any of them can be opened at any time. */
function Steps(props: GuideProps) {
  const { page, need, step, content } = props;
  const { t } = page;
  return (
    <Card title={t(m.steps)}>
      <ol class="plain b-guide-steps">
        {SPEC_STEPS.map((one, at) => (
          <li>
            <a href={addressOf(props, one)} aria-current={one === step ? 'step' : undefined}>
              {at + 1}. {t(sections[one.key])}
            </a>
            {lackingIn(one, content).length > 0 ? <Tag tone="warning">{t(m.lacking)}</Tag> : null}
          </li>
        ))}
        <li>
          <a href={page.link(routes.spec.href({ key: need.key.toLowerCase() }))}>{t(m.summary)}</a>
        </li>
      </ol>
    </Card>
  );
}

function addressOf({ page, need }: Pick<GuideProps, 'page' | 'need'>, { slug }: SpecStep): string {
  return page.link(routes.specStep.href({ key: need.key.toLowerCase(), step: slug }));
}

function labelOf(name: string): Message {
  const own = Object.entries(f).find(([key]) => key === name)?.[1];
  if (own) return own;
  const id = name.slice(name.indexOf('.') + 1);
  const known = Object.entries(criterionNames).find(([key]) => key === id)?.[1];
  const label = known ? f.weight : name.startsWith('name.') ? f.ownName : f.ownWeight;
  const fill = (lang: 'sv' | 'en') =>
    label[lang].replace('{name}', known?.[lang].toLowerCase() ?? '').replace('{n}', id.slice('own'.length));
  return { sv: fill('sv'), en: fill('en') };
}
