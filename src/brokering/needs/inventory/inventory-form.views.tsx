// The talk guide: one long page for phone or laptop that works without a network, and the choice when two wrote at once.

import type { FormValues } from '../../../platform/http/form-fields.ts';
import type { Message, Translate } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import {
  DateField,
  HiddenField,
  HiddenFields,
  NumberField,
  Select,
  TextArea,
  TextField,
} from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons, FormSection } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import { VersionChoice } from '../../../ui/form/version-choice.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { messages as ui } from '../../../ui/ui.messages.ts';
import type { BrokerCase } from '../../cases/case.ts';
import type { Employer } from '../../employers/employer.ts';
import { EmployerFrame } from '../../employers/employer-frame.views.tsx';
import { HouseChoice } from '../../employers/log/contact-log.views.tsx';
import { NEED_LEVELS } from '../need.ts';
import { levelNames } from '../need-names.messages.ts';
import { messages as m, offline, questionHelp, questionNames } from './inventory.messages.ts';
import { type MadeNeed, QUESTIONS } from './inventory.ts';
import { INVENTORY_FIELDS, marksOfInventory, SLOTS } from './inventory-form.ts';

/** So many empty rows stand open; the rest unfold. */
const OPEN_ROWS = 3;

export type InventoryFormProps = {
  page: Page;
  employer: Employer;
  id: string;
  /** The house that held the talk, once it stands. */
  house: { id: string; name: string } | undefined;
  /** Cases that the talk may belong to. */
  cases: readonly BrokerCase[];
  made: readonly MadeNeed[];
  form: FormState;
  opened: string;
  sending: string;
};

export function InventoryFormPage(props: InventoryFormProps) {
  const { page, employer, form, id } = props;
  const { t } = page;
  const address = { id: employer.organisation.id, talk: id };
  return (
    <EmployerFrame
      page={page}
      employer={employer}
      current="talks"
      title={t(m.title)}
      problems={form.problems}
    >
      <p class="lead">{t(m.lead)}</p>
      <offline-form
        data-person={page.reader?.personId ?? ''}
        data-done={page.link(routes.talk.href(address))}
        data-saving={t(ui.saving)}
        data-saved={t(ui.saved, { time: '%s' })}
        data-waiting-one={t(offline.waitingOne)}
        data-waiting-many={t(offline.waitingMany)}
        data-signed-out={t(offline.signedOut)}
        data-refused={t(offline.refused)}
      >
        <Form page={page} form={form} action={page.link(routes.editTalk.href(address))} opened={props.opened}>
          <HiddenField name="sending" value={props.sending} />
          <Before {...props} />
          <FormSection title={t(m.talk)} help={t(m.privacy)}>
            {QUESTIONS.map((question) => (
              <TextArea
                form={form}
                name={`answer.${question}`}
                label={t(questionNames[question])}
                help={questionHelp[question] && t(questionHelp[question])}
                rows={3}
                optional
              />
            ))}
          </FormSection>
          <NeedRows {...props} />
          <p class="b-save-state b-offline-state" role="status" data-offline-state />
          <FormButtons>
            <Button icon="save">{t(m.save)}</Button>
          </FormButtons>
        </Form>
      </offline-form>
    </EmployerFrame>
  );
}

function Before({ page, employer, house, cases, form }: InventoryFormProps) {
  const { t } = page;
  const reader = house?.name ?? employer.own[0]?.name ?? '';
  return (
    <FormSection title={t(m.before)}>
      {!house && employer.own.length > 1 ? <HouseChoice page={page} employer={employer} form={form} /> : null}
      <DateField form={form} name="heldOn" label={t(m.heldOn)} />
      <TextField
        form={form}
        name="present"
        label={t(m.present)}
        help={t(m.presentHelp)}
        seenBy={t(m.ownHouse, { house: reader })}
        width="full"
        optional
      />
      {cases.length > 0 ? (
        <Select
          form={form}
          name="caseId"
          label={t(m.case)}
          empty={t(m.noCase)}
          options={cases.map(({ id, key, title }) => ({ value: id, text: `${key} ${title}` }))}
          optional
        />
      ) : null}
    </FormSection>
  );
}

function NeedRows(props: InventoryFormProps) {
  const { page, form } = props;
  const { t } = page;
  const last = Math.max(0, ...SLOTS.filter((slot) => form.values[`need.${slot}.words`]));
  const open = SLOTS.filter((slot) => slot <= last + OPEN_ROWS);
  const rest = SLOTS.filter((slot) => slot > last + OPEN_ROWS);
  return (
    <FormSection title={t(m.needs)} help={t(m.needsHelp)}>
      {open.map((slot) => (
        <NeedRow {...props} slot={slot} />
      ))}
      {rest.length > 0 ? (
        <Disclosure summary={t(m.moreRows)}>
          {rest.map((slot) => (
            <NeedRow {...props} slot={slot} />
          ))}
        </Disclosure>
      ) : null}
    </FormSection>
  );
}

function NeedRow({ page, form, made, slot }: InventoryFormProps & { slot: number }) {
  const { t } = page;
  const name = (part: string) => `need.${slot}.${part}`;
  const taken = made.find((one) => one.slot === slot);
  if (taken) {
    return (
      <p class="b-words">
        <span lang="sv">{form.values[name('words')]}</span>{' '}
        <a href={page.link(routes.need.href({ key: taken.key.toLowerCase() }))}>
          {t(m.isNeed, { key: taken.key })}
        </a>
      </p>
    );
  }
  return (
    <fieldset class="b-form-section">
      <legend class="med">{t(m.needNo, { n: slot })}</legend>
      <TextArea form={form} name={name('words')} label={t(m.words)} rows={2} optional />
      <TextField form={form} name={name('title')} label={t(m.needTitle)} width="full" optional />
      <Select
        form={form}
        name={name('level')}
        label={t(m.level)}
        empty={false}
        options={NEED_LEVELS.map((level) => ({ value: level, text: t(levelNames[level]) }))}
      />
      <NumberField form={form} name={name('people')} label={t(m.people)} optional />
    </fieldset>
  );
}

type ConflictProps = {
  page: Page;
  employer: Employer;
  id: string;
  /** Each field as the one who touched it has it; `mine` in the fields of `conflicts`. */
  merged: FormValues;
  theirs: FormValues;
  conflicts: readonly string[];
  cases: readonly BrokerCase[];
  sending: string;
};

/** Nothing is saved until somebody has chosen. */
export function InventoryConflictPage(props: ConflictProps) {
  const { page, employer, merged, theirs } = props;
  const { t } = page;
  const address = { id: employer.organisation.id, talk: props.id };
  return (
    <EmployerFrame page={page} employer={employer} current="talks" title={t(m.conflictTitle)}>
      <p class="lead">{t(m.conflictLead)}</p>
      <Form
        page={page}
        form={{ t, values: merged, problems: [] }}
        action={page.link(routes.editTalk.href(address))}
        opened={marksOfInventory(theirs)}
        guard
      >
        <HiddenField name="sending" value={props.sending} />
        <HiddenFields names={INVENTORY_FIELDS} values={merged} />
        <VersionChoice
          t={t}
          words={m}
          rows={props.conflicts.map((name) => ({
            name,
            label: labelOf(name),
            mine: sayField(t, name, { values: merged, cases: props.cases }),
            theirs: sayField(t, name, { values: theirs, cases: props.cases }),
            chosen: 'mine',
          }))}
        />
        <FormButtons>
          <Button icon="save">{t(m.saveChoice)}</Button>
        </FormButtons>
      </Form>
    </EmployerFrame>
  );
}

const HEAD_NAMES: Readonly<Record<string, Message>> = {
  heldOn: m.heldOn,
  present: m.present,
  caseId: m.case,
};
const ROW_NAMES: Readonly<Record<string, Message>> = {
  words: m.words,
  title: m.needTitle,
  level: m.level,
  people: m.people,
};

/** What the field is called; a row by its number. */
function labelOf(name: string): Message {
  const [kind, slot = '', part = ''] = name.split('.');
  const question = QUESTIONS.find((one) => kind === 'answer' && one === slot);
  if (question) return questionNames[question];
  const own = HEAD_NAMES[name];
  if (own) return own;
  const row = ROW_NAMES[part] ?? m.words;
  return { sv: `Behov ${slot}: ${row.sv}`, en: `Need ${slot}: ${row.en}` };
}

function sayField(
  t: Translate,
  name: string,
  { values, cases }: { values: FormValues; cases: readonly BrokerCase[] },
): string {
  const value = String(values[name] ?? '');
  if (name === 'caseId') return cases.find(({ id }) => id === value)?.key ?? '';
  const level = NEED_LEVELS.find((one) => name.endsWith('.level') && one === value);
  return level ? t(levelNames[level]) : value;
}
