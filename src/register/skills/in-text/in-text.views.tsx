// Skills that a text names: the text with its words marked, and each skill with the words that led to it.
import { localText } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { TextArea } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { Empty, Local } from '../../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../../ui/show/table.views.tsx';
import { RegisterPage } from '../../organisations/register-page.views.tsx';
import type { Concept } from '../concept.ts';
import type { RelatedSkill } from '../language/related/suggest-related.ts';
import type { SuggestingWord, Suggestion } from '../language/suggest.ts';
import { kindNames, messages as skills } from '../skills.messages.ts';
import { messages as m } from './in-text.messages.ts';
import { howSure, markText } from './marked-text.ts';

/** So many of the surest are on the page. */
export const SHOWN = 60;

type Props = {
  page: Page;
  form: FormState;
  /** The text that was read, and what was found in it. */
  found: FoundInText | undefined;
};

type FoundInText = {
  text: string;
  suggestions: readonly Suggestion[];
  belonging: readonly RelatedSkill[];
};

export function SkillsInTextPage({ page, form, found }: Props) {
  const { t } = page;
  return (
    <RegisterPage
      page={page}
      title={t(m.title)}
      description={t(m.lead)}
      lead={t(m.lead)}
      problems={form.problems}
      crumbs={[{ text: t(skills.title), href: page.link(routes.skills.href()) }, { text: t(m.title) }]}
    >
      {/* The answer comes on the same address, so that the text stands in none. */}
      <div data-turbo="false">
        <Form page={page} form={form} action={page.link(routes.skillsInText.href())}>
          <TextArea form={form} name="text" label={t(m.text)} help={t(m.textHelp)} rows={6} />
          <FormButtons>
            <Button icon="search">{t(m.find)}</Button>
          </FormButtons>
        </Form>
      </div>
      {found ? <Found page={page} {...found} /> : null}
    </RegisterPage>
  );
}

function Found({ page, text, suggestions, belonging }: FoundInText & { page: Page }) {
  const { t } = page;
  return (
    <>
      <Section
        id="found"
        title={t(m.found, { n: suggestions.length })}
        aside={suggestions.length === SHOWN ? t(m.atMost, { n: SHOWN }) : undefined}
      >
        {suggestions.length === 0 ? (
          <Empty text={t(m.none)} />
        ) : (
          <DataTable
            t={t}
            caption={t(m.title)}
            rows={suggestions}
            columns={[
              {
                head: t(m.skill),
                cell: ({ concept }) => <ConceptTitle page={page} concept={concept} />,
              },
              { head: t(m.kind), cell: ({ concept }) => t(kindNames[concept.kind]) },
              { head: t(m.words), phoneLabel: true, cell: ({ words }) => sayWords(words, page) },
              { head: t(m.how), cell: (one) => t(m[howSure(one)]) },
            ]}
          />
        )}
      </Section>
      {belonging.length > 0 ? <Belonging page={page} belonging={belonging} /> : null}
      {suggestions.length === 0 ? null : (
        <Section id="marked" title={t(m.marked)}>
          <p class="b-words">
            {markText(text, suggestions).map((one) => (one.found ? <mark>{one.text}</mark> : one.text))}
          </p>
        </Section>
      )}
    </>
  );
}

function Belonging({ page, belonging }: { page: Page; belonging: readonly RelatedSkill[] }) {
  const { t, lang } = page;
  return (
    <Section id="belonging" title={t(m.belonging)} aside={t(m.belongingHelp)}>
      <DataTable
        t={t}
        caption={t(m.belonging)}
        rows={belonging}
        columns={[
          { head: t(m.skill), cell: ({ concept }) => <ConceptTitle page={page} concept={concept} /> },
          {
            head: t(m.via),
            phoneLabel: true,
            cell: ({ via }) => <Local text={via.label} lang={lang} t={t} />,
          },
          {
            head: t(m.words),
            phoneLabel: true,
            cell: ({ words }) => words.map((word) => sayWords([word], page)).join(', '),
          },
        ]}
      />
    </Section>
  );
}

function ConceptTitle({ page, concept }: { page: Page; concept: Concept }) {
  const label = localText(concept.label, page.lang);
  return (
    <RowTitle
      href={page.link(routes.skill.href({ id: concept.id }))}
      title={<span lang={label.lang}>{label.text}</span>}
    />
  );
}

function sayWords(words: readonly SuggestingWord[], { t }: Page): string {
  const written = words.map((word) => word.text).join(' ');
  const readAs = words.map((word) => word.readAs ?? word.text).join(' ');
  return readAs === written ? written : t(m.readAs, { written, readAs });
}
