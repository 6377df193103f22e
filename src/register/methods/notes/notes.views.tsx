// What houses learned of a method: the list on its page, and the form for one.
import { formatDate } from '../../../platform/format.ts';
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { DateField, HiddenField, Select, TextArea, TextField } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button, ButtonLink, PostButton } from '../../../ui/show/button.views.tsx';
import { BoxList } from '../../../ui/show/facts.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { LatestNote } from '../../../ui/show/list.views.tsx';
import { Disclosure, Empty, Tag } from '../../../ui/show/notes.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Method } from '../method.ts';
import { messages as bank } from '../methods.messages.ts';
import { type MethodNote, NOTES_SHOWN } from './method-note.ts';
import { messages as m } from './notes.messages.ts';

/** Who reads, and the houses that they write for. */
export type NoteRights = { personId: string; houses: readonly string[] };

type NotesProps = { page: Page; method: Method; items: readonly MethodNote[]; rights: NoteRights };

export function MethodNotes({ page, method, items, rights }: NotesProps) {
  const { t } = page;
  const { slug } = method;
  return (
    <Section id="notes" title={t(m.title)} aside={t(m.seenBy)}>
      <div class="stack">
        {items.length === 0 ? (
          <Empty text={t(m.none)} />
        ) : (
          <BoxList rows={items.map((note) => rowOf(page, note, rights))} />
        )}
        <LatestNote t={t} shown={items.length} most={NOTES_SHOWN} />
        {rights.houses.length > 0 ? (
          <div class="acts">
            <ButtonLink variant="secondary" icon="plus" href={page.link(routes.newMethodNote.href({ slug }))}>
              {t(m.add)}
            </ButtonLink>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function rowOf(page: Page, note: MethodNote, rights: NoteRights) {
  const { t } = page;
  const on = formatDate(note.usedOn, page.lang);
  const href = routes.methodNote.href({ slug: note.methodSlug, note: note.id });
  return {
    title: (
      <>
        <span lang="sv">{note.house.name}</span>, <time datetime={note.usedOn}>{on}</time>{' '}
        {note.hiddenReason === undefined ? null : <Tag icon="eyeSlash">{t(m.hidden)}</Tag>}
      </>
    ),
    text: (
      <div class="stack s">
        {(['situation', 'worked', 'differently'] as const).map((field) =>
          note[field] ? (
            <span class="b-words">
              <strong>{t(m[field])}</strong> <span lang="sv">{note[field]}</span>
            </span>
          ) : null,
        )}
        {note.hiddenReason === undefined ? null : (
          <span>{t(m.hiddenBecause, { reason: note.hiddenReason })}</span>
        )}
      </div>
    ),
    action: rights.houses.includes(note.house.id) ? (
      <a href={page.link(href)} aria-label={t(m.editOf, { on })}>
        {t(m.edit)}
      </a>
    ) : undefined,
  };
}

export type NoteFormProps = {
  page: Page;
  method: Method;
  /** The note that is changed; undefined for a new one. */
  note: MethodNote | undefined;
  houses: readonly { id: string; name: string }[];
  form: FormState;
};

export function NoteFormPage(props: NoteFormProps) {
  const { page, method, note, form } = props;
  const { t } = page;
  const { slug } = method;
  const name = localText(method.name, page.lang).text;
  const action = note ? routes.methodNote.href({ slug, note: note.id }) : routes.newMethodNote.href({ slug });
  return (
    <WorkPage page={page} title={`${t(m.title)}, ${name}`} problems={form.problems}>
      <PageHead
        page={page}
        title={t(m.title)}
        lead={name}
        crumbs={[
          { text: t(bank.title), href: page.link(routes.methods.href()) },
          { text: name, href: page.link(routes.method.href({ slug })) },
          { text: t(m.title) },
        ]}
      />
      <div class="stack l">
        <Form page={page} form={form} action={page.link(action)} version={note?.version} guard>
          {note ? null : <HiddenField name="id" value={String(form.values.id ?? '')} />}
          {note ? null : <HouseField {...props} />}
          <DateField form={form} name="usedOn" label={t(m.usedOn)} />
          <TextArea form={form} name="situation" label={t(m.situation)} help={t(m.situationHelp)} rows={3} />
          <TextArea form={form} name="worked" label={t(m.worked)} seenBy={t(m.readers)} rows={5} />
          <TextArea form={form} name="differently" label={t(m.differently)} rows={4} optional />
          <FormButtons>
            <Button icon="save">{t(m.save)}</Button>
          </FormButtons>
        </Form>
        {note ? <Moderation page={page} note={note} /> : null}
      </div>
    </WorkPage>
  );
}

function HouseField({ page, houses, form }: NoteFormProps) {
  const [only, ...others] = houses;
  if (only && others.length === 0) return <HiddenField name="houseId" value={only.id} />;
  return (
    <Select
      form={form}
      name="houseId"
      label={page.t(m.house)}
      help={page.t(m.houseHelp)}
      options={houses.map(({ id, name }) => ({ value: id, text: name }))}
    />
  );
}

/** The own house decides whether the others see it. */
function Moderation({ page, note }: { page: Page; note: MethodNote }) {
  const { t } = page;
  const address = { slug: note.methodSlug, note: note.id };
  if (note.hiddenReason !== undefined) {
    return (
      <PostButton
        page={page}
        variant="secondary"
        action={page.link(routes.showMethodNote.href(address))}
        fields={{ version: String(note.version) }}
      >
        {t(m.showAgain)}
      </PostButton>
    );
  }
  const form = { t, values: {}, problems: [] };
  return (
    <Disclosure summary={t(m.hide)}>
      <Form
        page={page}
        form={form}
        action={page.link(routes.hideMethodNote.href(address))}
        version={note.version}
      >
        <p>{t(m.hideLead)}</p>
        <TextField form={form} name="reason" label={t(m.reason)} width="full" />
        <FormButtons>
          <Button variant="secondary" icon="eyeSlash">
            {t(m.hide)}
          </Button>
        </FormButtons>
      </Form>
    </Disclosure>
  );
}
