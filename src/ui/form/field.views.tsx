// The frame of one field: label above, help under the label, message under the help.
import type { Child } from 'hono/jsx';
import { Icon } from '../icon.views.tsx';
import { messages as m } from '../ui.messages.ts';
import { type FormState, fieldId, problemOf } from './form-state.ts';

export type FieldProps = {
  form: FormState;
  name: string;
  label: string;
  help?: Child;
  /** Marks the label with "frivilligt"; fields without it are required. */
  optional?: boolean;
  /** Who sees what is written here, next to sensitive fields. */
  seenBy?: string;
};

type FrameProps = FieldProps & { control: (ids: ControlIds) => Child };

/** Attributes that tie a control to its label, help and message. */
export type ControlIds = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

export function Field(props: FrameProps) {
  const id = fieldId(props.name);
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {props.label}
        <Optional form={props.form} optional={props.optional} />
      </label>
      <Help {...props} />
      {props.control(controlIds(props))}
    </div>
  );
}

/** A group of controls under one legend: radio buttons, checkboxes, the three parts of a date. */
export function Group(props: FieldProps & { children?: Child; role?: 'radiogroup' }) {
  const ids = controlIds(props);
  return (
    <fieldset class="ds-fieldset" id={ids.id} tabindex={-1} aria-describedby={ids['aria-describedby']}>
      <legend class="ds-label">
        {props.label}
        <Optional form={props.form} optional={props.optional} />
      </legend>
      <Help {...props} />
      {props.children}
    </fieldset>
  );
}

export function controlIds(props: FieldProps): ControlIds {
  const id = fieldId(props.name);
  const invalid = problemOf(props.form, props.name) !== undefined;
  const described = [
    props.help ? `${id}-help` : '',
    props.seenBy ? `${id}-seen` : '',
    invalid ? `${id}-error` : '',
  ].filter(Boolean);
  return {
    id,
    name: props.name,
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': invalid ? 'true' : undefined,
  };
}

function Optional(props: { form: FormState; optional: boolean | undefined }) {
  return props.optional ? <span class="b-optional"> ({props.form.t(m.optional)})</span> : null;
}

function Help(props: FieldProps) {
  const id = fieldId(props.name);
  const problem = problemOf(props.form, props.name);
  return (
    <>
      {props.help ? (
        <p class="b-help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      {props.seenBy ? (
        <p class="b-help b-seen" id={`${id}-seen`}>
          <Icon name="eye" />
          {props.form.t(m.seenBy, { who: props.seenBy })}
        </p>
      ) : null}
      {problem ? (
        <p class="ds-validation-message" id={`${id}-error`}>
          {problem}
        </p>
      ) : null}
    </>
  );
}
