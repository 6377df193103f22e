// The page of one concept: what it is called, what it belongs to, its codes, and what editors can do.
import type { Child } from 'hono/jsx';
import { formatInstant } from '../../platform/format.ts';
import { localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Facts, Timeline } from '../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Local, Tag } from '../../ui/show/notes.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import type { Concept, ConceptKind, ConceptState } from './concept.ts';
import type { ConceptRights } from './concept-rights.ts';
import { actNames, IMPORTED, kindNames, messages as m, stateNames } from './skills.messages.ts';

type Name = { id: string; kind: ConceptKind; label: { sv: string; en?: string | undefined } };

export type SkillPageProps = {
  page: Page;
  concept: Concept & { state: ConceptState; origin: string; version: number };
  broader: readonly Name[];
  narrower: readonly Name[];
  related: readonly Name[];
  rights: ConceptRights;
  history: readonly { at: Date; action: string; actorName: string | null }[];
  /** The address of the page in full, as others cite it. */
  url: string;
};

export function SkillPage(props: SkillPageProps) {
  const { page, concept } = props;
  const { t, lang } = page;
  const title = localText(concept.label, lang);
  const other = lang === 'sv' ? concept.label.en : concept.label.sv;
  return (
    <RegisterPage
      page={page}
      title={title.text}
      crumbs={[{ text: t(m.title), href: page.link(routes.skills.href()) }, { text: title.text }]}
      lead={other && other !== title.text ? <span lang={lang === 'sv' ? 'en' : 'sv'}>{other}</span> : null}
      tags={
        <>
          <Tag>{t(kindNames[concept.kind])}</Tag>
          {concept.state === 'published' ? null : <Tag tone="warning">{t(stateNames[concept.state])}</Tag>}
        </>
      }
      actions={props.rights.mayEdit ? <Acts page={page} concept={concept} /> : null}
    >
      {concept.state === 'archived' ? <Alert>{t(m.archivedNote)}</Alert> : null}
      {concept.state === 'draft' ? <Alert>{t(m.draftNote)}</Alert> : null}
      <Columns wide main={<Meaning {...props} />} side={<Side {...props} />} />
    </RegisterPage>
  );
}

function Acts({ page, concept }: Pick<SkillPageProps, 'page' | 'concept'>) {
  const { id, state } = concept;
  const fields = { version: String(concept.version) };
  return (
    <>
      {state === 'published' ? null : (
        <PostButton
          page={page}
          action={page.link(routes.publishSkill.href({ id }))}
          fields={fields}
          variant="primary"
        >
          {page.t(m.publish)}
        </PostButton>
      )}
      <ButtonLink variant="secondary" href={page.link(routes.changeSkill.href({ id }))}>
        {page.t(m.change)}
      </ButtonLink>
      {state === 'archived' ? null : (
        <PostButton page={page} action={page.link(routes.archiveSkill.href({ id }))} fields={fields}>
          {page.t(m.archive)}
        </PostButton>
      )}
    </>
  );
}

function Meaning(props: SkillPageProps) {
  const { page, concept } = props;
  const { t } = page;
  return (
    <>
      {concept.definition ? (
        <Section id="definition" title={t(m.definition)}>
          <p>
            <Local text={concept.definition} lang={page.lang} t={t} />
          </p>
        </Section>
      ) : null}
      <Section id="words" title={t(m.words)}>
        <Words page={page} concept={concept} />
      </Section>
      <Related page={page} id="broader" title={t(m.broader)} names={props.broader} />
      <Related page={page} id="narrower" title={t(m.narrower)} names={props.narrower} />
      <Related
        page={page}
        id="related"
        title={t(concept.kind === 'occupation' ? m.neededInWork : m.related)}
        names={props.related}
      />
    </>
  );
}

function Words({ page, concept }: Pick<SkillPageProps, 'page' | 'concept'>) {
  const { t } = page;
  const { sv, en } = concept.synonyms;
  if (sv.length + en.length === 0) return <p class="mut">{t(m.noWords)}</p>;
  const list = (words: readonly string[], lang: string): Child =>
    words.length > 0 ? <span lang={lang}>{words.join(', ')}</span> : undefined;
  const facts = [
    { name: t(m.swedish), value: list(sv, 'sv') },
    { name: t(m.inEnglish), value: list(en, 'en') },
  ];
  return <Facts t={t} layout="beside" facts={facts.filter((one) => one.value !== undefined)} />;
}

function Related(props: { page: Page; id: string; title: string; names: readonly Name[] }) {
  const { page, names } = props;
  if (names.length === 0) return null;
  return (
    <Section id={props.id} title={props.title} aside={String(names.length)}>
      <ul class="plain b-chips">
        {names.map((one) => {
          const label = localText(one.label, page.lang);
          return (
            <li>
              <a class="b-chip" href={page.link(routes.skill.href({ id: one.id }))} lang={label.lang}>
                {label.text}
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Side({ page, concept, history, url }: SkillPageProps) {
  const { t } = page;
  const { escoUri, jobtechId, ssyk, sun } = concept.codes;
  const facts = [
    { name: t(m.address), value: url },
    { name: t(m.ssyk), value: ssyk.join(', ') },
    { name: t(m.sun), value: sun.join(', ') },
    { name: t(m.esco), value: escoUri ? <a href={escoUri}>{escoUri.split('/').at(-1)}</a> : '' },
    { name: t(m.jobtech), value: jobtechId },
    { name: t(m.source), value: sourceOf(page, concept.origin) },
  ];
  return (
    <>
      <Card title={t(m.facts)}>
        <Facts t={t} facts={facts.filter((one) => one.value !== undefined && one.value !== '')} />
      </Card>
      {history.length > 0 ? (
        <Card title={t(m.history)}>
          <Timeline
            t={t}
            entries={history.map((one) => ({
              what: nameOfAct(page, one.action),
              ...(one.actorName ? { who: one.actorName } : {}),
              when: formatInstant(one.at, page.lang),
              datetime: one.at.toISOString(),
            }))}
          />
        </Card>
      ) : null}
    </>
  );
}

function nameOfAct(page: Page, action: string): string {
  const name = actNames[action];
  return name ? page.t(name) : action;
}

function sourceOf(page: Page, origin: string): string {
  return IMPORTED[origin] ?? page.t(origin === 'own' ? m.sourceOwn : m.sourceStarter);
}
