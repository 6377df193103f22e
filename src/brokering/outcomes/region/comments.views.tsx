// What regional bodies say of the figures in their own words, and the form for those who write it.
import { formatDate } from '../../../platform/format.ts';
import { routes } from '../../../routes.ts';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure, Local } from '../../../ui/show/notes.views.tsx';
import type { RegionalComment } from './comment.ts';
import { messages as m } from './comments.messages.ts';

export type CommentProps = {
  page: Page;
  comments: readonly RegionalComment[];
  /** What the reader's own body says; missing for those who write for none. */
  own: { comment: RegionalComment | undefined; form: FormState } | undefined;
};

export function Comments({ page, comments, own }: CommentProps) {
  const { t, lang } = page;
  if (comments.length === 0 && !own) return null;
  return (
    <Section id="own-words" title={t(m.title)}>
      <div class="stack">
        {comments.map(({ organisation, text, writtenOn }) => (
          <figure class="stack">
            <blockquote class="b-words">
              <Local t={t} lang={lang} text={text} />
            </blockquote>
            <figcaption class="sm mut">
              {t(m.signed, { name: organisation.name, on: formatDate(writtenOn, lang) })}
            </figcaption>
          </figure>
        ))}
        {own ? <CommentForm page={page} own={own} /> : null}
      </div>
    </Section>
  );
}

function CommentForm({ page, own }: { page: Page; own: NonNullable<CommentProps['own']> }) {
  const { t } = page;
  const { comment, form } = own;
  return (
    <Disclosure summary={t(comment ? m.change : m.write)} open={form.problems.length > 0}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.regionalComment.href())}
        version={comment?.version ?? 0}
        guard
      >
        <TextArea form={form} name="sv" label={t(m.sv)} help={t(m.svHelp)} seenBy={t(m.everybody)} rows={5} />
        <TextArea form={form} name="en" label={t(m.en)} rows={5} optional />
        <FormButtons>
          <Button>{t(m.save)}</Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}
