// The skills of a need: those suggested by its words, and what the broker said of each.
import { type LocalText, localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { PostButton } from '../../ui/show/button.views.tsx';
import { BoxList } from '../../ui/show/facts.views.tsx';
import { Section } from '../../ui/show/heading.views.tsx';
import { Disclosure, Local } from '../../ui/show/notes.views.tsx';
import type { Need } from './need.ts';
import { messages as m } from './needs.messages.ts';

export type ConceptSuggestion = {
  id: string;
  label: LocalText;
  words: string[];
  readAs: string[];
  /** The occupation or group that it belongs to, where the text does not name it itself. */
  via?: LocalText;
};

export type ConceptsProps = {
  page: Page;
  need: Need;
  /** Names by id. */
  names: ReadonlyMap<string, LocalText>;
  suggestions: readonly ConceptSuggestion[];
  /** Whether the reader works with the need, or only reads it. */
  canChange: boolean;
};

export function Concepts(props: ConceptsProps) {
  const { t } = props.page;
  const accepted = decidedRows(props, true);
  const rejected = decidedRows(props, false);
  return (
    <Section id="skills" title={t(m.skills)} aside={props.canChange ? t(m.skillsHelp) : undefined}>
      {accepted.length > 0 ? <BoxList rows={accepted} /> : <p class="mut">{t(m.noneAccepted)}</p>}
      {props.canChange ? <Suggested {...props} /> : null}
      {rejected.length > 0 ? (
        <Disclosure summary={`${t(m.rejected)} (${rejected.length})`}>
          <BoxList rows={rejected} />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function decidedRows(props: ConceptsProps, accepted: boolean) {
  const { t, lang } = props.page;
  return props.need.concepts
    .filter((one) => one.accepted === accepted)
    .map(({ conceptId, words }) => {
      const name = props.names.get(conceptId);
      return {
        title: name ? <Local text={name} lang={lang} t={t} /> : conceptId,
        text: because(props.page, words),
        action: props.canChange ? <ConceptButton {...props} id={conceptId} act="undo" words={[]} /> : null,
      };
    });
}

function Suggested(props: ConceptsProps) {
  const { t } = props.page;
  const named = props.suggestions.filter(({ via }) => via === undefined);
  const belonging = props.suggestions.filter(({ via }) => via !== undefined);
  return (
    <>
      {named.length > 0 ? (
        <div class="b-apart">
          <h3 class="ds-heading card-h">{t(m.suggested)}</h3>
          <BoxList rows={named.map((one) => suggestedRow(props, one))} />
        </div>
      ) : null}
      {belonging.length > 0 ? (
        <Disclosure summary={t(m.belonging, { n: belonging.length })}>
          <BoxList rows={belonging.map((one) => suggestedRow(props, one))} />
        </Disclosure>
      ) : null}
    </>
  );
}

function suggestedRow(props: ConceptsProps, { id, label, words, readAs, via }: ConceptSuggestion) {
  const { page } = props;
  const reasons = [
    via ? page.t(m.via, { occupation: localText(via, page.lang).text }) : undefined,
    because(page, words),
    readAs.length > 0 ? page.t(m.readAs, { words: readAs.join(', ') }) : undefined,
  ];
  return {
    title: <Local text={label} lang={page.lang} t={page.t} />,
    text: reasons.filter(Boolean).join('. '),
    action: (
      <div class="acts">
        <ConceptButton {...props} id={id} act="accept" words={words} />
        <ConceptButton {...props} id={id} act="reject" words={words} />
      </div>
    ),
  };
}

const CONCEPT_ACTS = { accept: m.accept, reject: m.reject, undo: m.undo } as const;

function ConceptButton(
  props: ConceptsProps & { id: string; act: keyof typeof CONCEPT_ACTS; words: readonly string[] },
) {
  const { page, need, names, id } = props;
  const text = page.t(CONCEPT_ACTS[props.act]);
  const suggested = props.suggestions.find((one) => one.id === id)?.label;
  const label = names.get(id) ?? suggested;
  const name = label ? localText(label, page.lang).text : id;
  return (
    <PostButton
      page={page}
      small
      variant={props.act === 'accept' ? 'secondary' : 'tertiary'}
      action={page.link(routes.needConcepts.href({ key: need.key.toLowerCase() }))}
      fields={{ concept: id, act: props.act, words: props.words.join('\n') }}
      label={`${text}: ${name}`}
    >
      {text}
    </PostButton>
  );
}

function because(page: Page, words: readonly string[]): string | undefined {
  return words.length > 0 ? page.t(m.becauseOf, { words: words.join(', ') }) : undefined;
}
