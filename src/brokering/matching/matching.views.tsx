// Public pages of matching: the quick match from plain text, and the rule of the order.
import { localText, type Translate } from '../../platform/i18n.ts';
import { municipalityGroups } from '../../register/places/municipality-select.views.tsx';
import type { Municipality } from '../../register/places/place.ts';
import type { SuggestingWord, Suggestion } from '../../register/skills/language/suggest.ts';
import { routes } from '../../routes.ts';
import { NumberField, Select, TextArea } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { Button, ButtonLink } from '../../ui/show/button.views.tsx';
import { Hero } from '../../ui/show/heading.views.tsx';
import { Empty, Tag } from '../../ui/show/notes.views.tsx';
import type { MatchResult } from './match.ts';
import { type ListNames, MatchList } from './match-list.views.tsx';
import { rule } from './order-rule.messages.ts';
import { describeOrderRule } from './order-rule.ts';
import { quick as m } from './pages.messages.ts';
import { RULE_SET } from './rule-set.ts';

type QuickProps = {
  page: Page;
  form: FormState;
  municipalities: readonly Municipality[];
  text: string;
  found?: { result: MatchResult; names: ListNames; suggestions: readonly Suggestion[] } | undefined;
};

export function QuickMatchPage(props: QuickProps) {
  const { page, found } = props;
  const { t } = page;
  return (
    <PublicPage
      page={page}
      title={t(m.title)}
      description={t(m.lead)}
      problems={props.form.problems}
      hero={<Hero page={page} title={t(m.title)} lead={t(m.lead)} />}
    >
      <div class="stack l">
        <QuickForm {...props} />
        <p class="sm">
          <a href={page.link(routes.skillGap.href())}>{t(m.forPerson)}</a>
        </p>
        {found ? (
          <>
            <ReadAs page={page} suggestions={found.suggestions} />
            {found.result.found === 0 ? <Empty text={t(m.none)} /> : null}
            {found.result.found > 0 || found.result.leftOut.length > 0 ? (
              <MatchList page={page} result={found.result} names={found.names} />
            ) : null}
            <p>
              <ButtonLink href={page.link(routes.newNeed.href({ text: props.text }))}>{t(m.save)}</ButtonLink>
            </p>
          </>
        ) : null}
      </div>
    </PublicPage>
  );
}

function QuickForm({ page, form, municipalities }: QuickProps) {
  const { t } = page;
  return (
    <form class="b-form" action={page.link(routes.match.href())}>
      <TextArea form={form} name="text" label={t(m.text)} help={t(m.textHelp)} rows={3} />
      <Select
        form={form}
        name="kommun"
        label={t(m.municipality)}
        groups={municipalityGroups(municipalities)}
        empty={t(m.anywhere)}
        optional
      />
      <NumberField form={form} name="km" label={t(m.maxKm)} help={t(m.shiftUnit)} unit={t(m.km)} optional />
      <div>
        <Button icon="search">{t(m.search)}</Button>
      </div>
    </form>
  );
}

function ReadAs(props: { page: Page; suggestions: readonly Suggestion[] }) {
  const { page, suggestions } = props;
  const { t, lang } = page;
  if (suggestions.length === 0) return null;
  return (
    <section aria-labelledby="read-as">
      <h2 class="ds-heading" id="read-as">
        {t(m.readAs)}
      </h2>
      <ul class="plain tags">
        {suggestions.map(({ concept, words }) => (
          <li>
            <Tag tone="info">{localText(concept.label, lang).text}</Tag>{' '}
            <span class="sm mut">{t(m.fromWords, { words: sayWords(words, t) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayWords(words: readonly SuggestingWord[], t: Translate): string {
  const written = words.map((word) => word.text).join(' ');
  const read = words.map((word) => word.readAs ?? word.text).join(' ');
  return read === written ? written : t(m.wordReadAs, { written, readAs: read });
}

export function OrderRulePage(props: { page: Page }) {
  const { page } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(rule.title)} hero={<Hero page={page} title={t(rule.title)} />}>
      <div class="stack">
        {describeOrderRule(RULE_SET, page).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <ButtonLink variant="secondary" href={page.link(routes.match.href())}>
            {t(m.title)}
          </ButtonLink>
        </p>
      </div>
    </PublicPage>
  );
}
