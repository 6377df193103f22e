// Fields with one control. The width says how much is expected.
import { messages as m } from '../ui.messages.ts';
import { Field, type FieldProps } from './field.views.tsx';
import { type FormValues, sentValue } from './form-state.ts';

type Width = 'xs' | 's' | 'm' | 'full';

export function TextField(
  props: FieldProps & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
    width?: Width;
    /** Token of the HTML standard, so that known facts need not be written again. */
    autocomplete?: string;
    inputmode?: 'text' | 'numeric' | 'decimal';
    /** Written after the control: "minuter". */
    unit?: string;
  },
) {
  return (
    <Field
      {...props}
      control={(ids) => (
        <span class="b-with-unit">
          <input
            {...ids}
            class="ds-input"
            type={props.type ?? 'text'}
            value={props.type === 'password' ? '' : sentValue(props.form, props.name)}
            autocomplete={props.autocomplete}
            inputmode={props.inputmode}
            data-w={props.width ?? 'm'}
          />
          {props.unit ? <span class="mut">{props.unit}</span> : null}
        </span>
      )}
    />
  );
}

/** Whole or decimal number; text field, so that spaces and a decimal comma are accepted and parsed on the server. */
export function NumberField(props: FieldProps & { unit?: string; decimals?: boolean }) {
  return (
    <TextField {...props} width="xs" inputmode={props.decimals ? 'decimal' : 'numeric'} autocomplete="off" />
  );
}

/** An amount in kronor; digits and spaces. */
export function MoneyField(props: FieldProps) {
  return (
    <TextField {...props} width="s" inputmode="numeric" autocomplete="off" unit={props.form.t(m.kronor)} />
  );
}

export function TextArea(props: FieldProps & { rows?: number; lang?: string }) {
  return (
    <Field
      {...props}
      control={(ids) => (
        <textarea {...ids} class="ds-input" rows={props.rows ?? 4} lang={props.lang} data-w="full">
          {sentValue(props.form, props.name)}
        </textarea>
      )}
    />
  );
}

export type Option = { value: string; text: string };

/** A list to choose one from. `groups` puts options under headings (municipalities by county). */
export function Select(
  props: FieldProps & {
    options?: readonly Option[];
    groups?: readonly { label: string; options: readonly Option[] }[];
    /** First line, with an empty value; without it the first option is chosen. */
    empty?: string | false;
  },
) {
  const chosen = sentValue(props.form, props.name);
  return (
    <Field
      {...props}
      control={(ids) => (
        <select {...ids} class="ds-input" data-w="m">
          {props.empty === false ? null : <option value="">{props.empty ?? props.form.t(m.choose)}</option>}
          <Options options={props.options ?? []} chosen={chosen} />
          {(props.groups ?? []).map((group) => (
            <optgroup label={group.label}>
              <Options options={group.options} chosen={chosen} />
            </optgroup>
          ))}
        </select>
      )}
    />
  );
}

/** A day picked in the browser's calendar, for registers; value `2027-03-15`. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  return (
    <Field
      {...props}
      control={(ids) => (
        <input
          {...ids}
          class="ds-input"
          type="date"
          value={sentValue(props.form, props.name)}
          min={props.min}
          max={props.max}
          data-w="s"
        />
      )}
    />
  );
}

/** `types` are file endings with dot; `size` is written as people say it: "10 MB". */
export function FileField(
  props: FieldProps & { types: readonly string[]; size: string; multiple?: boolean },
) {
  const limit = props.form.t(m.fileLimit, { size: props.size, types: props.types.join(', ') });
  return (
    <Field
      {...props}
      help={
        <>
          {props.help} {limit}
        </>
      }
      control={(ids) => (
        <input
          {...ids}
          class="ds-input"
          type="file"
          accept={props.types.join(',')}
          multiple={props.multiple}
          data-w="full"
        />
      )}
    />
  );
}

export function HiddenField(props: { name: string; value: string | number }) {
  return <input type="hidden" name={props.name} value={props.value} />;
}

/** Values that travel with a form without being shown. */
export function HiddenFields(props: { names: readonly string[]; values: FormValues }) {
  return (
    <>
      {props.names.flatMap((name) =>
        [props.values[name] ?? []].flat().map((value) => <HiddenField name={name} value={value} />),
      )}
    </>
  );
}

function Options(props: { options: readonly Option[]; chosen: string }) {
  return (
    <>
      {props.options.map((option) => (
        <option value={option.value} selected={option.value === props.chosen}>
          {option.text}
        </option>
      ))}
    </>
  );
}
