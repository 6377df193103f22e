import type { WebRouter } from '../../../platform/http/env.ts';
import { routes } from '../../../routes.ts';
import { conceptsCsv } from './own-concepts.document.ts';
import { listOwnConcepts } from './own-concepts.service.ts';
import { toSkos } from './skos.ts';

/** The concepts that were made or changed here, as files; anyone may have them. */
export function addOwnConcepts(web: WebRouter, publicUrl: () => string): void {
  const urlOf = (id: string) => publicUrl() + routes.skill.href({ id });

  web.get(routes.ownConceptsCsv.pattern, async (c) => {
    const concepts = await c.get('work')(listOwnConcepts);
    return c.body(conceptsCsv(concepts, urlOf), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="begrepp.csv"',
    });
  });

  web.get(routes.ownConceptsJson.pattern, async (c) => {
    const concepts = await c.get('work')(listOwnConcepts);
    const scheme = publicUrl() + routes.skills.href();
    return c.body(JSON.stringify(toSkos(concepts, { scheme, concept: urlOf })), 200, {
      'content-type': 'application/ld+json; charset=utf-8',
      'content-disposition': 'attachment; filename="begrepp.jsonld"',
    });
  });
}
