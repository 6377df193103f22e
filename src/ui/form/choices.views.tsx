// Choices that are seen all at once, and the date in three parts that guides ask for.
import type { Child } from 'hono/jsx';
import { messages as m } from '../ui.messages.ts';
import { type FieldProps, Group } from './field.views.tsx';
import { type FormState, fieldId, problemOf, sentValue, sentValues } from './form-state.ts';

export type Choice = { value: string; text: string; help?: Child };

type ChoiceProps = FieldProps & {
  choices: readonly Choice[];
  /** Boxes around the choices: for a decision, not for a filter. */
  boxed?: boolean;
};

/** One of a few. */
export function Radios(props: ChoiceProps) {
  const chosen = sentValue(props.form, props.name);
  return (
    <Group {...props}>
      {props.choices.map((choice) => (
        <ChoiceLine {...props} type="radio" choice={choice} checked={choice.value === chosen} />
      ))}
    </Group>
  );
}

/** Any of a few, sent as several values of one name. */
export function Checkboxes(props: ChoiceProps) {
  const chosen = sentValues(props.form, props.name);
  return (
    <Group {...props}>
      {props.choices.map((choice) => (
        <ChoiceLine {...props} type="checkbox" choice={choice} checked={chosen.includes(choice.value)} />
      ))}
    </Group>
  );
}

/** Checkboxes without a legend of their own, inside a group that has one. */
export function CheckboxLines(props: Pick<ChoiceProps, 'form' | 'name' | 'choices'>) {
  const chosen = sentValues(props.form, props.name);
  return (
    <>
      {props.choices.map((choice) => (
        <ChoiceLine
          {...props}
          label=""
          type="checkbox"
          choice={choice}
          checked={chosen.includes(choice.value)}
        />
      ))}
    </>
  );
}

/** A single yes, sent as `ja`. */
export function Checkbox(props: { form: FormState; name: string; label: string; help?: Child }) {
  const problem = problemOf(props.form, props.name);
  const id = fieldId(props.name);
  const described = [props.help ? `${id}-help` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="b-choice">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name={props.name}
        value="ja"
        checked={sentValue(props.form, props.name) === 'ja'}
        aria-describedby={described || undefined}
        aria-invalid={problem ? 'true' : undefined}
      />
      <label for={id}>{props.label}</label>
      {props.help ? (
        <p class="b-help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      {problem ? (
        <p class="ds-validation-message" id={`${id}-error`}>
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function ChoiceLine(props: ChoiceProps & { type: 'radio' | 'checkbox'; choice: Choice; checked: boolean }) {
  const id = `${fieldId(props.name)}-${fieldId(props.choice.value)}`;
  return (
    <div class={props.boxed ? 'b-choice pick' : 'b-choice'}>
      <input
        class="ds-input"
        type={props.type}
        id={id}
        name={props.name}
        value={props.choice.value}
        checked={props.checked}
        aria-describedby={props.choice.help ? `${id}-help` : undefined}
        aria-invalid={problemOf(props.form, props.name) ? 'true' : undefined}
      />
      <label for={id}>{props.choice.text}</label>
      {props.choice.help ? (
        <p class="b-help" id={`${id}-help`}>
          {props.choice.help}
        </p>
      ) : null}
    </div>
  );
}

/** Day, month and year as they are spoken; sent as `name.day`, `name.month`, `name.year`. Read with `dateFromParts`. */
export function DateParts(props: FieldProps) {
  const { t } = props.form;
  const parts = [
    { key: 'day', text: t(m.day), size: 'xxs' },
    { key: 'month', text: t(m.month), size: 'xxs' },
    { key: 'year', text: t(m.year), size: 'xs' },
  ];
  return (
    <Group {...props} help={props.help ?? t(m.dateExample)}>
      <div class="b-date">
        {parts.map((part) => {
          const name = `${props.name}.${part.key}`;
          return (
            <div class="ds-field">
              <label class="ds-label" for={fieldId(name)}>
                {part.text}
              </label>
              <input
                class="ds-input"
                id={fieldId(name)}
                name={name}
                inputmode="numeric"
                autocomplete="off"
                value={sentValue(props.form, name)}
                aria-invalid={problemOf(props.form, props.name) ? 'true' : undefined}
                data-w={part.size}
              />
            </div>
          );
        })}
      </div>
    </Group>
  );
}
