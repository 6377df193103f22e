// The method bank: the list with its search, and one method with its steps.
import { formatNumber } from '../../platform/format.ts';
import { localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { Select, TextField } from '../../ui/form/fields.views.tsx';
import type { FormState } from '../../ui/form/form-state.ts';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { ButtonLink, PrintButton } from '../../ui/show/button.views.tsx';
import { BoxList, Facts } from '../../ui/show/facts.views.tsx';
import { Card, Columns, Hero, Section } from '../../ui/show/heading.views.tsx';
import { FilterForm, Results } from '../../ui/show/list.views.tsx';
import { Empty } from '../../ui/show/notes.views.tsx';
import { findGuidedMethod } from './guided/guided-methods.ts';
import { METHOD_KINDS, type Method } from './method.ts';
import { kindNames, levelNames, messages as m } from './methods.messages.ts';
import type { ListedMethod } from './methods.service.ts';
import type { MethodNote } from './notes/method-note.ts';
import { MethodNotes, type NoteRights } from './notes/notes.views.tsx';

const MINUTES_PER_HOUR = 60;
/** Beyond this, hours say more than minutes. */
const MOST_MINUTES = 180;

export function MethodsPage(props: { page: Page; methods: readonly ListedMethod[]; form: FormState }) {
  const { page, methods, form } = props;
  const { t } = page;
  const path = page.link(routes.methods.href());
  return (
    <PublicPage
      page={page}
      title={t(m.title)}
      description={t(m.lead)}
      hero={<Hero page={page} title={t(m.title)} lead={t(m.lead)} />}
    >
      <div class="stack">
        <FilterForm t={t} action={path} results="methods">
          <TextField form={form} name="q" label={t(m.words)} type="search" />
          <Select
            form={form}
            name="typ"
            label={t(m.kind)}
            empty={t(m.anyKind)}
            options={METHOD_KINDS.map((value) => ({ value, text: t(kindNames[value]) }))}
          />
        </FilterForm>
        <Results id="methods">
          <h2 class="ds-heading">{t(m.count, { n: methods.length })}</h2>
          {methods.length === 0 ? (
            <Empty text={t(m.none)}>
              <ButtonLink variant="secondary" href={path}>
                {t(m.clear)}
              </ButtonLink>
            </Empty>
          ) : (
            <BoxList rows={methods.map((one) => rowOf(page, one))} />
          )}
        </Results>
      </div>
    </PublicPage>
  );
}

function rowOf(page: Page, one: ListedMethod) {
  const { t, lang } = page;
  const facts = [t(kindNames[one.kind]), timeOf(page, one), peopleOf(page, one)];
  if (one.notes > 0) facts.push(t(m.noteCount, { n: one.notes }));
  return {
    title: (
      <a class="q row-link" href={page.link(routes.method.href({ slug: one.slug }))}>
        {localText(one.name, lang).text}
      </a>
    ),
    text: (
      <>
        {localText(one.purpose, lang).text}
        <br />
        {facts.join(' · ')}
      </>
    ),
  };
}

function timeOf({ t, lang }: Page, { minutes }: Method): string {
  if (minutes.to <= MOST_MINUTES) return t(m.minutes, { from: minutes.from, to: minutes.to });
  const hours = (n: number) => formatNumber(n / MINUTES_PER_HOUR, lang);
  return t(m.hours, { from: hours(minutes.from), to: hours(minutes.to) });
}

function peopleOf({ t }: Page, { people }: Method): string {
  return t(m.people, { from: people.from, to: people.to });
}

type MethodProps = {
  page: Page;
  method: Method;
  /** Undefined for those who have no part in what houses share. */
  notes: { items: readonly MethodNote[]; rights: NoteRights } | undefined;
};

export function MethodPage({ page, method, notes }: MethodProps) {
  const { t, lang } = page;
  const say = (text: { sv: string; en: string }) => localText(text, lang).text;
  const guided = findGuidedMethod(method.slug);
  return (
    <PublicPage
      page={page}
      title={say(method.name)}
      description={say(method.purpose)}
      hero={
        <Hero
          page={page}
          title={say(method.name)}
          lead={say(method.purpose)}
          crumbs={[{ text: t(m.title), href: page.link(routes.methods.href()) }, { text: say(method.name) }]}
          actions={
            <>
              {guided && (notes?.rights.houses.length ?? 0) > 0 ? (
                <>
                  <ButtonLink
                    icon="arrowRight"
                    href={page.link(routes.newSession.href({ metod: method.slug }))}
                  >
                    {t(m.use)}
                  </ButtonLink>
                  <ButtonLink
                    variant="secondary"
                    href={page.link(routes.sessions.href({ metod: method.slug }))}
                  >
                    {t(m.sessions)}
                  </ButtonLink>
                </>
              ) : null}
              <PrintButton>{t(m.print)}</PrintButton>
            </>
          }
        />
      }
    >
      <Columns
        main={
          <>
            <Section id="output" title={t(m.output)}>
              <p>{say(method.output)}</p>
            </Section>
            <Section id="when" title={t(m.when)}>
              <p>{say(method.when)}</p>
            </Section>
            <Section id="steps" title={t(m.steps)}>
              <ol>
                {method.steps.map((step) => (
                  <li>{say(step)}</li>
                ))}
              </ol>
            </Section>
            {notes ? <MethodNotes page={page} method={method} {...notes} /> : null}
          </>
        }
        side={<SideFacts page={page} method={method} />}
      />
    </PublicPage>
  );
}

function SideFacts({ page, method }: { page: Page; method: Method }) {
  const { t, lang } = page;
  const say = (text: { sv: string; en: string }) => localText(text, lang).text;
  return (
    <>
      <Card title={t(m.facts)}>
        <Facts
          t={t}
          facts={[
            { name: t(m.kind), value: t(kindNames[method.kind]) },
            { name: t(m.levels), value: method.levels.map((level) => t(levelNames[level])).join(', ') },
            { name: t(m.time), value: timeOf(page, method) },
            { name: t(m.group), value: peopleOf(page, method) },
            { name: t(m.source), value: say(method.source.text) },
          ]}
        />
      </Card>
      <Card title={t(m.adapt)}>
        <Facts
          t={t}
          facts={[
            { name: t(m.adaptIndividual), value: say(method.adapt.individual) },
            { name: t(m.adaptWorkplace), value: say(method.adapt.workplace) },
          ]}
        />
      </Card>
    </>
  );
}
