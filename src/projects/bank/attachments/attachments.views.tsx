// The attachments of a project for those who keep it: each with its file, and the way to send one.
import { routes } from '../../../routes.ts';
import { FileField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Disclosure } from '../../../ui/show/notes.views.tsx';
import { type AttachmentFile, FILE_ENDINGS, fileField, kindAndSize } from './attachment-file.ts';
import { messages as m } from './attachments.messages.ts';

type Attachment = { number: number; title: string };
type Project = {
  id: string;
  slug: string;
  attachments: readonly Attachment[];
  files: readonly AttachmentFile[];
  mayEdit: boolean;
};
type Props = { page: Page; project: Project; form: FormState };

export function Attachments({ page, project, form }: Props) {
  if (project.attachments.length === 0) return null;
  const { t } = page;
  return (
    <Section id="attachments" title={t(m.title)}>
      <ul class="plain stack">
        {project.attachments.map((one) => (
          <li class="stack s">
            <div class="med">{t(m.one, one)}</div>
            <FileOf page={page} project={project} form={form} attachment={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FileOf(props: Props & { attachment: Attachment }) {
  const { page, project, attachment } = props;
  const { t } = page;
  const { number } = attachment;
  const file = project.files.find((one) => one.number === number);
  const params = { id: project.id, number: String(number) };
  return (
    <>
      {file ? <FileLink page={page} slug={project.slug} file={file} text={file.name} /> : null}
      {file ? null : <div class="mut sm">{t(m.noFile)}</div>}
      {project.mayEdit ? <SendFile {...props} replaces={file !== undefined} /> : null}
      {file && project.mayEdit ? (
        <PostButton
          page={page}
          small
          variant="tertiary"
          color="danger"
          action={page.link(routes.removeProjectFile.href(params))}
          label={`${t(m.remove)}: ${file.name}`}
        >
          {t(m.remove)}
        </PostButton>
      ) : null}
    </>
  );
}

function SendFile(props: Props & { attachment: Attachment; replaces: boolean }) {
  const { page, project, attachment } = props;
  const { t } = page;
  const { number } = attachment;
  const name = fileField(number);
  const form = { ...props.form, problems: props.form.problems.filter(({ field }) => field === name) };
  const params = { id: project.id, number: String(number) };
  return (
    <Disclosure summary={t(props.replaces ? m.replace : m.add, { number })} open={form.problems.length > 0}>
      <Form page={page} form={form} action={page.link(routes.projectFile.href(params))} files>
        <FileField
          form={form}
          name={name}
          label={t(m.file, { number })}
          help={t(m.fileHelp)}
          types={FILE_ENDINGS}
          size="20 MB"
        />
        <FormButtons>
          <Button variant="secondary" icon="upload">
            {t(m.send)}
          </Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}

/** A link that saves the file, with its kind and size. */
export function FileLink(props: { page: Page; slug: string; file: AttachmentFile; text: string }) {
  const { page, slug, file } = props;
  const href = page.link(routes.bankProjectFile.href({ slug, number: String(file.number) }));
  return (
    <div>
      <a href={href} data-turbo="false">
        {props.text}
      </a>{' '}
      <span class="mut sm">({kindAndSize(file, page.lang)})</span>
    </div>
  );
}
