// The specification of a need: what it says, which versions were sent, and what the employer answered.
import { formatInstant } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { HiddenField, TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import { Alert, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import type { Need } from '../../needs/need.ts';
import { NeedFrame } from '../../needs/need-frame.views.tsx';
import { messages as guide } from './guide/spec-guide.messages.ts';
import { SPEC_STEPS, type SpecStep, stepOfField, stepToGoOn } from './guide/spec-steps.ts';
import { messages as m } from './spec.messages.ts';
import {
  type KnownName,
  missingForSending,
  type SpecContent,
  type SpecSectionKey,
  type SpecVersion,
} from './spec.ts';
import { SpecChanges } from './spec-changes.views.tsx';
import { SpecSections } from './spec-sections.views.tsx';

type Props = {
  page: Page;
  need: Need;
  /** What is shown: the working copy for the centre, else the newest version; undefined when there is none. */
  shown: SpecContent | undefined;
  /** The number of the version that is shown; undefined for the working copy. */
  shownNumber: number | undefined;
  saved: boolean;
  /** The version that was sent before the one that is shown. */
  since: SpecVersion | undefined;
  /** The working copy, or the draft that nobody has saved; what the guide goes on from. */
  draft: SpecContent;
  versions: readonly SpecVersion[];
  places: ReadonlyMap<string, string>;
  names: readonly KnownName[];
  reader: 'broker' | 'employer' | 'other';
  form: FormState;
  /** What the next step of the room to the right is, once a version is approved. */
  next?: { href: string; text: string } | undefined;
};

export function SpecPage(props: Props) {
  const { page, need, shown } = props;
  const { t } = page;
  return (
    <NeedFrame
      page={page}
      need={need}
      current="spec"
      problems={props.form.problems}
      actions={<Actions {...props} />}
    >
      <Columns
        main={
          <>
            <h2 class="ds-heading">
              {t(m.title)} {props.saved || props.shownNumber ? <Which {...props} /> : null}
            </h2>
            <Warnings {...props} />
            {shown?.title ? <p class="lead">{shown.title}</p> : null}
            {shown ? (
              <SpecSections page={page} content={shown} places={props.places} {...changeOf(props)} />
            ) : (
              <Empty text={t(props.reader === 'broker' ? m.none : m.noneForEmployer)} />
            )}
            {shown && props.since ? (
              <SpecChanges page={page} since={props.since} content={shown} places={props.places} />
            ) : null}
          </>
        }
        side={
          <>
            <Lacking {...props} />
            <Decide {...props} />
            <Send {...props} />
            <Versions {...props} />
          </>
        }
      />
    </NeedFrame>
  );
}

function Actions({ page, need, saved, reader, shown, shownNumber, next, draft }: Props) {
  const { t } = page;
  const key = need.key.toLowerCase();
  const which = { version: shownNumber ? String(shownNumber) : undefined };
  return (
    <>
      {next ? (
        <ButtonLink href={page.link(next.href)} icon="arrowRight">
          {next.text}
        </ButtonLink>
      ) : null}
      {reader === 'broker' ? (
        <ButtonLink
          href={stepAddress({ page, need }, saved ? stepToGoOn(draft) : SPEC_STEPS[0])}
          variant={saved ? 'secondary' : 'primary'}
          icon="pencil"
        >
          {t(saved ? m.edit : m.begin)}
        </ButtonLink>
      ) : null}
      {shown && (saved || shownNumber) ? (
        <>
          <ButtonLink
            plain
            variant="secondary"
            icon="download"
            href={page.link(routes.specPdf.href({ key }, which))}
          >
            {t(m.pdf)}
          </ButtonLink>
          <ButtonLink
            plain
            variant="secondary"
            icon="download"
            href={page.link(routes.specWord.href({ key }, which))}
          >
            {t(m.word)}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

/** Those who write it come from each part to the question that asks for it; a version that was sent stays as it is. */
function changeOf(props: Props): { change?: (key: SpecSectionKey) => string } {
  if (props.reader !== 'broker' || props.shownNumber) return {};
  const steps = new Map(SPEC_STEPS.map((step) => [step.key, step]));
  return { change: (key) => stepAddress(props, steps.get(key)) };
}

function stepAddress({ page, need }: Pick<Props, 'page' | 'need'>, step: SpecStep | undefined): string {
  return page.link(routes.specStep.href({ key: need.key.toLowerCase(), step: step?.slug ?? '' }));
}

/** What must be written before the employer can be asked, each with the way to its question. */
function Lacking(props: Props) {
  const { page, saved, shownNumber, reader, draft } = props;
  const problems = missingForSending(draft);
  if (reader !== 'broker' || !saved || shownNumber || problems.length === 0) return null;
  return (
    <Card title={page.t(guide.lackingTitle)}>
      <ul>
        {problems.map(({ field, message }) => (
          <li>
            <a href={stepAddress(props, stepOfField(field))}>{page.t(message)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Which({ page, shownNumber }: Props) {
  return <Tag>{shownNumber ? page.t(m.version, { n: shownNumber }) : page.t(m.workingCopy)}</Tag>;
}

function Warnings({ page, names, reader }: Props) {
  if (reader !== 'broker' || names.length === 0) return null;
  const { t } = page;
  return (
    <Alert tone="warning" title={t(m.warnTitle)}>
      {names.map(({ kind, name, provider }) => (
        <span class="b-line">
          {t(kind === 'provider' ? m.warnProvider : m.warnOffer, { name, provider })}
        </span>
      ))}
    </Alert>
  );
}

function Send({ page, need, saved, versions, shown, reader }: Props) {
  const [last] = versions;
  if (reader !== 'broker' || !saved || JSON.stringify(last?.content) === JSON.stringify(shown)) return null;
  const { t } = page;
  return (
    <Card title={t(m.send)} tone="accent">
      <p>{t(need.organisation ? m.sendText : m.noEmployer)}</p>
      {need.organisation ? (
        <PostButton
          page={page}
          variant="primary"
          action={page.link(routes.sendSpec.href({ key: need.key.toLowerCase() }))}
        >
          {t(m.send)}
        </PostButton>
      ) : null}
    </Card>
  );
}

function Decide({ page, need, versions, reader, form }: Props) {
  const [last] = versions;
  if (!last || last.decision || reader === 'other') return null;
  const { t } = page;
  const isBroker = reader === 'broker';
  return (
    <Card title={t(m.decide, { n: last.number })} tone={isBroker ? 'plain' : 'accent'}>
      <p>{t(isBroker ? m.decideBroker : m.decideEmployer)}</p>
      <Form
        page={page}
        form={form}
        action={page.link(routes.decideSpec.href({ key: need.key.toLowerCase() }))}
      >
        <HiddenField name="number" value={last.number} />
        <Radios
          form={form}
          name="answer"
          label={t(m.answer)}
          choices={[
            { value: 'approved', text: t(m.approve) },
            { value: 'returned', text: t(m.returnIt) },
          ]}
        />
        <TextArea
          form={form}
          name="words"
          label={t(isBroker ? m.wordsBroker : m.words)}
          rows={3}
          optional={!isBroker}
        />
        <FormButtons>
          <Button variant={isBroker ? 'secondary' : 'primary'}>{t(m.saveAnswer)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

function Versions({ page, need, versions }: Props) {
  if (versions.length === 0) return null;
  const { t, lang } = page;
  const key = need.key.toLowerCase();
  return (
    <Section id="versions" title={t(m.versions)}>
      <BoxList
        rows={versions.map((one) => ({
          title: (
            <a href={page.link(routes.spec.href({ key }, { version: String(one.number) }))}>
              {t(m.version, { n: one.number })}
            </a>
          ),
          text: (
            <>
              {t(m.sent, { at: formatInstant(one.sentAt, lang) })}. <Answer page={page} version={one} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Answer({ page, version }: { page: Page; version: SpecVersion }) {
  const { t, lang } = page;
  const { decision } = version;
  if (!decision) return <>{t(m.waits)}.</>;
  const who = t(decision.byEmployer ? m.byEmployer : m.byBroker, {
    name: decision.by ?? t(m.someone),
    at: formatInstant(decision.at, lang),
  });
  return (
    <>
      {t(decision.approved ? m.approved : m.returned)}. {who}. {decision.words}
    </>
  );
}
