// The page of one concept: what it is called, what it belongs to, its codes, and what editors can do.
import type { Child } from 'hono/jsx';
import { formatInstant, formatNumber } from '../../platform/format.ts';
import { localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import type { Page } from '../../ui/page.ts';
import { withQuery } from '../../ui/query.ts';
import { ButtonLink, PostButton } from '../../ui/show/button.views.tsx';
import { Facts, Timeline } from '../../ui/show/facts.views.tsx';
import { Card, Columns, Section } from '../../ui/show/heading.views.tsx';
import { Alert, Local, Tag } from '../../ui/show/notes.views.tsx';
import { DataTable, RowTitle } from '../../ui/show/table.views.tsx';
import { RegisterPage } from '../organisations/register-page.views.tsx';
import type { Concept, ConceptKind, ConceptState } from './concept.ts';
import type { ConceptRights } from './concept-rights.ts';
import { ReplacingSection } from './replacing.views.tsx';
import { actNames, IMPORTED, kindNames, messages as m, stateNames } from './skills.messages.ts';
import type { Replacing } from './skills.service.ts';

type Name = { id: string; kind: ConceptKind; label: { sv: string; en?: string | undefined } };

export type SkillPageProps = {
  page: Page;
  concept: Concept & { state: ConceptState; origin: string; version: number };
  broader: readonly Name[];
  narrower: readonly Name[];
  related: readonly Name[];
  replacing: readonly Replacing[];
  /** Occupations and fields close to it, the closest first; weights sum to at most 1. */
  areas: readonly (Name & { weight: number })[];
  /** `needs` is null where fewer than five. */
  uses: { needs: number | null; offers: number };
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
      {concept.kind === 'occupation' && concept.state === 'published' ? (
        <p>
          <ButtonLink variant="secondary" href={page.link(routes.skillGap.href({ mal: concept.id }))}>
            {t(m.gapTo)}
          </ButtonLink>
        </p>
      ) : null}
      <Related page={page} id="broader" title={t(m.broader)} names={props.broader} />
      <Related page={page} id="narrower" title={t(m.narrower)} names={props.narrower} />
      <RelatedByKind {...props} />
      <ReplacingSection {...props} />
      <CloseAreas {...props} />
    </>
  );
}

/** For a skill the occupations that need it stand by themselves. */
function RelatedByKind({ page, concept, related }: SkillPageProps) {
  const { t } = page;
  if (concept.kind === 'occupation')
    return <Related page={page} id="related" title={t(m.neededInWork)} names={related} />;
  return (
    <>
      <Related
        page={page}
        id="occupations"
        title={t(m.neededBy)}
        names={related.filter((one) => one.kind === 'occupation')}
      />
      <Related
        page={page}
        id="related"
        title={t(m.related)}
        names={related.filter((one) => one.kind !== 'occupation')}
      />
    </>
  );
}

/** From these shares on a closeness is told as strong and as clear. */
const STRONG = 0.25;
const CLEAR = 0.1;

function CloseAreas({ page, areas }: SkillPageProps) {
  const { t, lang } = page;
  if (areas.length === 0) return null;
  const say = (weight: number) =>
    t(weight >= STRONG ? m.veryClose : weight >= CLEAR ? m.close : m.somewhatClose);
  return (
    <Section id="areas" title={t(m.closeAreas)}>
      <div class="stack">
        <p class="mut">{t(m.closeAreasNote)}</p>
        <DataTable
          t={t}
          caption={t(m.closeAreas)}
          rows={areas}
          columns={[
            {
              head: t(m.name),
              cell: (area) => {
                const label = localText(area.label, lang);
                return (
                  <RowTitle
                    href={page.link(routes.skill.href({ id: area.id }))}
                    title={<span lang={label.lang}>{label.text}</span>}
                    sub={t(kindNames[area.kind])}
                  />
                );
              },
            },
            { head: t(m.closeness), phoneLabel: true, cell: (area) => say(area.weight) },
            {
              head: t(m.share),
              numeric: true,
              phoneLabel: true,
              cell: (area) => t(m.percent, { n: Math.round(area.weight * 100) }),
            },
          ]}
        />
      </div>
    </Section>
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

function Side({ page, concept, history, uses, url }: SkillPageProps) {
  const { t } = page;
  const { escoUri, jobtechId, ssyk, sun } = concept.codes;
  const facts = [
    { name: t(m.address), value: url },
    { name: t(m.ssyk), value: ssyk.length > 0 ? <Codes page={page} codes={ssyk} /> : '' },
    { name: t(m.sun), value: sun.length > 0 ? <Codes page={page} codes={sun} /> : '' },
    { name: t(m.esco), value: escoUri ? <a href={escoUri}>{escoUri.split('/').at(-1)}</a> : '' },
    { name: t(m.jobtech), value: jobtechId },
    { name: t(m.source), value: sourceOf(page, concept.origin) },
  ];
  return (
    <>
      <Card title={t(m.facts)}>
        <Facts t={t} facts={facts.filter((one) => one.value !== undefined && one.value !== '')} />
        {ssyk.length + sun.length > 0 ? <p class="mut sm">{t(m.codesNote)}</p> : null}
      </Card>
      {concept.state === 'published' ? (
        <Card title={t(m.uses)}>
          <Uses page={page} concept={concept} uses={uses} />
        </Card>
      ) : null}
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

function Codes({ page, codes }: { page: Page; codes: readonly string[] }) {
  const path = page.link(routes.skills.href());
  return codes.map((code, at) => (
    <>
      {at > 0 ? ', ' : ''}
      <a href={withQuery(path, {}, { kod: code })}>{code}</a>
    </>
  ));
}

function Uses({ page, concept, uses }: Pick<SkillPageProps, 'page' | 'concept' | 'uses'>) {
  const { t, lang } = page;
  const offers = t(m.inOffers, { n: uses.offers });
  const facts = [
    {
      name: t(m.needsWithIt),
      value: uses.needs === null ? t(m.fewerThanFive) : formatNumber(uses.needs, lang),
    },
    {
      name: t(m.offersAboutIt),
      value:
        uses.offers > 0 ? (
          <a href={withQuery(page.link(routes.catalogue.href()), {}, { q: concept.label.sv })}>{offers}</a>
        ) : (
          offers
        ),
    },
  ];
  return <Facts t={t} facts={facts} />;
}

function nameOfAct(page: Page, action: string): string {
  const name = actNames[action];
  return name ? page.t(name) : action;
}

function sourceOf(page: Page, origin: string): string {
  return IMPORTED[origin] ?? page.t(origin === 'own' ? m.sourceOwn : m.sourceStarter);
}
