// The result of a session: what became of it, and everything that was written, ready to print.
import { formatDate } from '../../../platform/format.ts';
import { METHOD_LEVELS } from '../../../register/methods/method.ts';
import { levelNames } from '../../../register/methods/methods.messages.ts';
import { routes } from '../../../routes.ts';
import { DateField, Select } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { Button, ButtonLink, PrintButton } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../../ui/show/heading.views.tsx';
import type { BrokerCase } from '../../cases/case.ts';
import { type Finding, findingsOf, sayDetail } from './findings.ts';
import { blocksOf } from './session-blocks.ts';
import { Blocks } from './session-blocks.views.tsx';
import { RESULT, type SessionFacts, SessionFrame } from './session-frame.views.tsx';
import { messages as m } from './sessions.messages.ts';

type ResultProps = {
  facts: SessionFacts;
  inCase: BrokerCase | undefined;
  form: FormState;
  nextForm: FormState;
};

export function SessionResultPage(props: ResultProps) {
  const { facts, form, nextForm } = props;
  const { page, session } = facts;
  const { t } = page;
  const { id } = session;
  return (
    <SessionFrame
      facts={facts}
      current={RESULT}
      problems={[...form.problems, ...nextForm.problems]}
      actions={
        <>
          {facts.leads ? (
            <ButtonLink variant="secondary" icon="pencil" href={page.link(routes.editSession.href({ id }))}>
              {t(m.change)}
            </ButtonLink>
          ) : null}
          <ButtonLink
            plain
            variant="secondary"
            icon="download"
            href={page.link(routes.sessionPdf.href({ id }))}
          >
            {t(m.pdf)}
          </ButtonLink>
          <PrintButton>{t(m.print)}</PrintButton>
        </>
      }
    >
      <Columns
        main={
          <>
            <Findings {...props} />
            <Everything {...props} />
          </>
        }
        side={<Side {...props} />}
      />
    </SessionFrame>
  );
}

function Findings({ facts, form }: ResultProps) {
  const { page, session, guided, leads } = facts;
  const { t } = page;
  const findings = findingsOf(guided, session);
  const key = (source: string) => session.made.find((one) => one.source === source)?.key;
  const open = findings.filter(({ source }) => key(source) === undefined);
  const list = (
    <ul class="plain li-box">
      {findings.map((finding) => (
        <li class="b-row b-finding">
          <FindingLine facts={facts} finding={finding} form={form} needKey={key(finding.source)} />
        </li>
      ))}
    </ul>
  );
  return (
    <Section id="findings" title={t(m.findings)}>
      {findings.length === 0 ? (
        <p class="mut">{t(m.noFindings)}</p>
      ) : leads && open.length > 0 ? (
        <Form page={page} form={form} action={page.link(routes.sessionNeeds.href({ id: session.id }))}>
          <p class="mut">{t(m.findingsLead)}</p>
          {list}
          <FormButtons>
            <Button icon="plus">{t(m.makeNeeds)}</Button>
          </FormButtons>
        </Form>
      ) : (
        list
      )}
    </Section>
  );
}

type FindingProps = { facts: SessionFacts; finding: Finding; form: FormState; needKey: string | undefined };

function FindingLine({ facts, finding, form, needKey }: FindingProps) {
  const { page, leads } = facts;
  const { t, lang } = page;
  const { source, text, details, level } = finding;
  const chosen = [form.values.finding ?? []].flat().includes(source);
  const id = `finding-${source}`;
  const said = details.map((detail) => sayDetail(detail, lang)).join(' · ');
  return (
    <>
      <div>
        {leads && !needKey ? (
          <span class="b-choice">
            <input class="ds-input" type="checkbox" id={id} name="finding" value={source} checked={chosen} />
            <label for={id} class="med" lang="sv">
              {text}
            </label>
          </span>
        ) : (
          <span class="med" lang="sv">
            {text}
          </span>
        )}
        <div class="mut sm">{[weightOf(facts, finding), said].filter(Boolean).join(' · ')}</div>
      </div>
      <div class="b-row-action">
        {needKey ? (
          <a href={page.link(routes.need.href({ key: needKey.toLowerCase() }))}>
            {t(m.isNeed, { key: needKey })}
          </a>
        ) : leads ? (
          <select class="ds-input" name={`level.${source}`} aria-label={t(m.level, { text })} data-w="s">
            {METHOD_LEVELS.map((one) => (
              <option value={one} selected={one === (form.values[`level.${source}`] ?? level)}>
                {t(levelNames[one])}
              </option>
            ))}
          </select>
        ) : (
          t(levelNames[level])
        )}
      </div>
    </>
  );
}

function weightOf({ page, guided }: SessionFacts, { step, weight }: Finding): string {
  if (weight === 0) return '';
  const kind = guided.steps.find(({ key }) => key === step)?.kind;
  return page.t(kind === 'dots' ? m.dotCount : m.gapOf, { n: weight });
}

function Everything({ facts }: ResultProps) {
  const { page, guided, session } = facts;
  const parts = blocksOf(guided, session, page.lang);
  return (
    <Section id="written" title={page.t(m.everything)}>
      {parts.length === 0 ? (
        <p class="mut">{page.t(m.noRows)}</p>
      ) : (
        <div class="stack">
          {parts.map(({ title, blocks }) => (
            <section>
              <h3 class="ds-heading">{title}</h3>
              <Blocks page={page} blocks={blocks.map(deeper)} />
            </section>
          ))}
        </div>
      )}
    </Section>
  );
}

/** Headings inside a step stand under the step's own. */
function deeper(block: Parameters<typeof Blocks>[0]['blocks'][number]) {
  return block.kind === 'heading' ? { ...block, kind: 'paragraph' as const } : block;
}

function Side(props: ResultProps) {
  const { facts, inCase } = props;
  const { page, session, method, leads } = facts;
  const { t } = page;
  const { heldOn, present, people, house, heldBy, organisation } = session;
  return (
    <>
      {leads ? <NextStep {...props} /> : null}
      <Card title={t(m.facts)}>
        <Facts
          t={t}
          facts={[
            { name: t(m.employer), value: leads ? <EmployerLink facts={facts} /> : organisation.name },
            { name: t(m.day), value: formatDate(heldOn, page.lang) },
            { name: t(m.presentShort), value: present ? <span lang="sv">{present}</span> : undefined },
            ...(people === null ? [] : [{ name: t(m.peopleShort), value: String(people) }]),
            { name: t(m.house), value: house.name },
            ...(heldBy?.name ? [{ name: t(m.heldBy), value: heldBy.name }] : []),
            ...(inCase
              ? [
                  {
                    name: t(m.case),
                    value: (
                      <a href={page.link(routes.brokerCase.href({ key: inCase.key.toLowerCase() }))}>
                        {inCase.key} {inCase.title}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <p class="sm">
          <a href={page.link(routes.method.href({ slug: method.slug }))}>{t(m.aboutMethod)}</a>
        </p>
      </Card>
      {leads ? <Learned facts={facts} /> : null}
    </>
  );
}

function EmployerLink({ facts }: { facts: SessionFacts }) {
  const { page, session } = facts;
  const { id, name } = session.organisation;
  return <a href={page.link(routes.talks.href({ id }))}>{name}</a>;
}

function NextStep({ facts, nextForm }: ResultProps) {
  const { page, session, guided } = facts;
  const { t } = page;
  const findings = findingsOf(guided, session);
  if (findings.length === 0) return null;
  return (
    <Card title={t(m.nextStep)} tone="accent">
      <Form page={page} form={nextForm} action={page.link(routes.sessionNext.href({ id: session.id }))}>
        <Select
          form={nextForm}
          name="source"
          label={t(m.nextWhat)}
          help={t(m.replaces)}
          options={findings.map(({ source, text }) => ({ value: source, text }))}
        />
        <DateField form={nextForm} name="on" label={t(m.nextOn)} />
        <FormButtons>
          <Button variant="secondary">{t(m.setNext)}</Button>
        </FormButtons>
      </Form>
    </Card>
  );
}

/** Leads to the method bank with the day filled in; nothing of what was said goes along. */
function Learned({ facts }: { facts: SessionFacts }) {
  const { page, session, method } = facts;
  const { t } = page;
  const href = routes.newMethodNote.href(
    { slug: method.slug },
    { dag: session.heldOn, antal: session.people ?? undefined },
  );
  return (
    <Card title={t(m.learned)}>
      <p class="sm">{t(m.learnedLead)}</p>
      <p class="sm">
        <a href={page.link(href)}>{t(m.share)}</a>
      </p>
    </Card>
  );
}
