import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { parseForm } from '../../../platform/http/form-fields.ts';
import { routes } from '../../../routes.ts';
import { readyToSuggest, suggestConceptsFor, suggestRelatedFor } from '../language/language.service.ts';
import { messages as m } from './in-text.messages.ts';
import { SHOWN, SkillsInTextPage } from './in-text.views.tsx';

const form = z.object({ text: z.string().trim().min(1).max(20_000) });

/** What a text names. The text comes in the body and goes nowhere. */
export function addSkillsInText(web: WebRouter): void {
  web.get(routes.skillsInText.pattern, async (c) => {
    const page = await c.get('page')();
    const empty = { t: page.t, values: {}, problems: [] };
    return c.html(<SkillsInTextPage page={page} form={empty} found={undefined} />);
  });

  web.post(routes.skillsInText.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(form, values, { text: values.text ? m.tooLong : m.empty });
    const page = await c.get('page')();
    c.header('cache-control', 'no-store');
    if (!parsed.ok) {
      const wrong = { t: page.t, values, problems: parsed.problems };
      return c.html(<SkillsInTextPage page={page} form={wrong} found={undefined} />, 422);
    }
    const { text } = parsed.value;
    await readyToSuggest();
    const found = await c.get('work')(async (work) => {
      const suggestions = await suggestConceptsFor(work, text, SHOWN);
      return { text, suggestions, belonging: await suggestRelatedFor(work, text, suggestions) };
    });
    const sent = { t: page.t, values, problems: [] };
    return c.html(<SkillsInTextPage page={page} form={sent} found={found} />);
  });
}
