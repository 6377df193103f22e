import { z } from 'zod';
import { type WebRouter, webRouter } from '../../platform/http/env.ts';
import { readForm } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/redirect.ts';
import type { LocalText } from '../../platform/i18n.ts';
import { pageNumber } from '../../platform/part.ts';
import { Invalid } from '../../platform/result.ts';
import type { Work } from '../../platform/work.ts';
import { routes } from '../../routes.ts';
import { listCloseAreas } from './close-areas.ts';
import { CONCEPT_KINDS, CONCEPT_STATES, type Concept, type ConceptContent } from './concept.ts';
import { needRight, readRights } from './concept-access.service.ts';
import { readConceptForm, valuesOfConcept } from './concept-form.ts';
import { addOwnConcepts } from './export/own-concepts.web.ts';
import { orProblems } from './form-outcome.web.ts';
import { addSkillsInText } from './in-text/in-text.web.tsx';
import { getVocabulary } from './language/language.service.ts';
import { countWaitingWords } from './review/review.service.ts';
import { findTwins, type Twin } from './review/twins.service.ts';
import { SkillPage } from './skill.views.tsx';
import { SkillFormPage } from './skill-form.views.tsx';
import { messages as m } from './skills.messages.ts';
import {
  archiveConcept,
  changeConcept,
  findConceptNames,
  getConcept,
  listConceptHistory,
  proposeConcept,
  publishConcept,
  resolveConcepts,
  searchConcepts,
} from './skills.service.ts';
import { SkillsPage } from './skills.views.tsx';

const PAGE_SIZE = 50;

const listQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  typ: z.enum(CONCEPT_KINDS).optional().catch(undefined),
  kod: z.string().trim().max(10).optional().catch(undefined),
  lage: z.enum(CONCEPT_STATES).optional().catch(undefined),
  sida: pageNumber,
});

const versionField = z.object({ version: z.coerce.number().int().min(1) });

/** Where a concept is used, from the rooms that keep needs and offers; `needs` is null where fewer than five. */
export type UsesOf = (
  work: Work,
  concept: { id: string; label: LocalText },
) => Promise<{ needs: number | null; offers: number }>;

/** @param publicUrl the address of the installation, without a slash at the end */
export function skillsWeb(publicUrl: () => string, usesOf: UsesOf): WebRouter {
  const web = webRouter();
  addList(web);
  // Before the page of one concept, whose address would take it.
  addProposing(web);
  addSkillsInText(web);
  addOwnConcepts(web, publicUrl);
  addConcept(web, publicUrl, usesOf);
  addChanging(web);
  addMoving(web);
  return web;
}

function addList(web: WebRouter): void {
  web.get(routes.skills.pattern, async (c) => {
    const { sida, ...query } = listQuery.parse(c.req.query());
    const { rights, state, found, newWords } = await c.get('work')(async (work) => {
      const may = await readRights(work);
      const wanted = may.mayPropose ? (query.lage ?? 'published') : 'published';
      const filter = { text: query.q, kind: query.typ, code: query.kod || undefined, state: wanted };
      const page = { page: sida, limit: PAGE_SIZE };
      const newWords = may.mayPropose ? await countWaitingWords(work) : 0;
      return { rights: may, state: wanted, found: await searchConcepts(work, filter, page), newWords };
    });
    return c.html(
      <SkillsPage
        page={await c.get('page')()}
        rows={found.hits}
        total={found.total}
        state={state}
        query={query}
        pageNumber={sida}
        pageSize={PAGE_SIZE}
        rights={rights}
        newWords={newWords}
      />,
    );
  });
}

/** Names this alike are asked about before another concept is proposed. */
const MUCH_ALIKE = 0.6;

async function findMuchAlike(work: Work, name: string): Promise<Twin[]> {
  if (name.trim() === '') return [];
  return (await findTwins(work, name)).filter(({ similarity }) => similarity >= MUCH_ALIKE);
}

function addProposing(web: WebRouter): void {
  web.get(routes.newSkill.pattern, async (c) => {
    const { q = '' } = listQuery.parse(c.req.query());
    const twins = await c.get('work')(async (work) => {
      await needRight(work, 'mayPropose');
      return findMuchAlike(work, q);
    });
    const page = await c.get('page')();
    const form = { t: page.t, values: { labelSv: q, kind: 'skill' }, problems: [] };
    return c.html(<SkillFormPage page={page} form={form} twins={twins} />);
  });

  web.post(routes.newSkill.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const proposed = await orProblems(async () => {
      const content = readConceptForm(values);
      return c.get('work')(async (work) => {
        await needRight(work, 'mayPropose');
        const said = await withIds(work, content);
        const isAsked = values.distinct !== 'ja' && (await findMuchAlike(work, content.label.sv)).length > 0;
        const id = await proposeConcept(work, said);
        // Thrown after what else is wrong with it, so that all is told at once; the draft is not kept.
        if (isAsked) throw new Invalid([{ field: 'distinct', message: m.twinsToSee }]);
        return id;
      });
    });
    if (proposed.ok) return seeOther(c, routes.skill.href({ id: proposed.value }), m.proposed);
    const page = await c.get('page')();
    const twins = await c.get('work')((work) => findMuchAlike(work, String(values.labelSv ?? '')));
    const form = { t: page.t, values, problems: proposed.problems };
    return c.html(<SkillFormPage page={page} form={form} twins={twins} />, 422);
  });
}

function addConcept(web: WebRouter, publicUrl: () => string, usesOf: UsesOf): void {
  web.get(routes.skill.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    const { found, ...more } = await c.get('work')(async (work) => {
      const rights = await readRights(work);
      const concept = await getConcept(work, id);
      return {
        rights,
        found: concept,
        areas: await nameCloseAreas(work, concept.concept),
        uses: await usesOf(work, concept.concept),
        history: rights.mayEdit ? await listConceptHistory(work, id) : [],
      };
    });
    const url = publicUrl() + routes.skill.href({ id });
    return c.html(<SkillPage page={await c.get('page')()} {...found} {...more} url={url} />);
  });
}

async function nameCloseAreas(work: Work, concept: Concept) {
  const close = listCloseAreas(concept, await getVocabulary(work));
  const names = await findConceptNames(
    work,
    close.map((one) => one.conceptId),
  );
  return close.flatMap(({ conceptId, weight }) => {
    const name = names.get(conceptId);
    return name ? [{ ...name, weight }] : [];
  });
}

function addChanging(web: WebRouter): void {
  web.get(routes.changeSkill.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    const found = await c.get('work')(async (work) => {
      await needRight(work, 'mayEdit');
      return getConcept(work, id);
    });
    const page = await c.get('page')();
    const { concept } = found;
    const form = { t: page.t, values: valuesOfConcept(found), problems: [] };
    const changing = { id, name: concept.label.sv, version: String(concept.version) };
    return c.html(<SkillFormPage page={page} form={form} changing={changing} />);
  });

  web.post(routes.changeSkill.pattern, async (c) => {
    const id = c.req.param('id') ?? '';
    const { values } = await readForm(c.req);
    const { version } = versionField.parse(values);
    const changed = await orProblems(async () => {
      const content = readConceptForm(values);
      return c.get('work')(async (work) => {
        await needRight(work, 'mayEdit');
        await changeConcept(work, id, version, await withIds(work, content));
      });
    });
    if (changed.ok) return seeOther(c, routes.skill.href({ id }), m.changed);
    const page = await c.get('page')();
    const form = { t: page.t, values, problems: changed.problems };
    // Who sends the form again has been told of the other change, and means it.
    const { concept } = await c.get('work')((work) => getConcept(work, id));
    const changing = { id, name: concept.label.sv, version: String(concept.version) };
    return c.html(<SkillFormPage page={page} form={form} changing={changing} />, 422);
  });
}

function addMoving(web: WebRouter): void {
  const moves = [
    { route: routes.publishSkill, move: publishConcept, said: m.published },
    { route: routes.archiveSkill, move: archiveConcept, said: m.archived },
  ];
  for (const { route, move, said } of moves) {
    web.post(route.pattern, async (c) => {
      const id = c.req.param('id') ?? '';
      const { values } = await readForm(c.req);
      const { version } = versionField.parse(values);
      await c.get('work')(async (work) => {
        await needRight(work, 'mayEdit');
        await move(work, id, version);
      });
      return seeOther(c, routes.skill.href({ id }), said);
    });
  }
}

async function withIds(work: Work, content: ConceptContent): Promise<ConceptContent> {
  const broader = await resolveConcepts(work, content.broader);
  return { ...content, broader, related: await resolveConcepts(work, content.related) };
}
