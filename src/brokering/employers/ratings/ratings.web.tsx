import { z } from 'zod';
import type { WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import { Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import type { Work } from '../../../platform/work.ts';
import { routes } from '../../../routes.ts';
import { asStaff, type EmployerContext, employerId } from '../employer-reader.web.ts';
import { getEmployer } from '../employers.service.ts';
import { getContactEntry } from '../log/contact-log.service.ts';
import { listContactPeople } from '../people/contact-people.service.ts';
import { mayBeAsked } from '../people/contact-person.ts';
import { writtenProblems } from '../written.ts';
import { LONGEST_COMMENT, ratingForm } from './rating.ts';
import { messages as m } from './ratings.messages.ts';
import { answerRating, askForRating, declineRatings, getLinkedRating } from './ratings.service.ts';
import { AskRatingPage, RatingLinkPage, RatingPage } from './ratings.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };

const askForm = z.object({ contactId: optionalField(z.uuid()) });

export function addRatings(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.askRating.pattern, (c) => showAsking(c));

  web.post(routes.askRating.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const parsed = parseForm(askForm, values, { contactId: m.chooseContact });
    if (!parsed.ok) return showAsking(c, { values, problems: parsed.problems });
    const linkOf = (secret: string) => publicUrl() + inLanguage(routes.rating.href({ secret }), 'sv');
    try {
      const { employer, asked } = await asStaff(c, async (work) => {
        const { employer: found, entry } = await getVisited(work, c);
        const about = { kind: 'visit', id: entry.id, on: entry.happenedOn } as const;
        const given = { houseId: entry.house.id, about, contactId: parsed.value.contactId, linkOf };
        return { employer: found, asked: await askForRating(work, found.organisation.id, given) };
      });
      if (asked.isMailed) return seeOther(c, routes.employerLog.href({ id: employerId(c) }), m.asked);
      const page = await c.get('page')();
      return c.html(<RatingLinkPage page={page} employer={employer} link={linkOf(asked.secret)} />);
    } catch (error) {
      if (error instanceof Invalid) return showAsking(c, { values, problems: error.problems });
      throw error;
    }
  });

  web.get(routes.rating.pattern, (c) => showRating(c));

  web.post(routes.declineRatings.pattern, async (c) => {
    await asHolder(c, declineRatings);
    return seeOther(c, routes.rating.href({ secret: secretOf(c) }), m.declined);
  });

  web.post(routes.rating.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const words = writtenProblems(values, { comment: { max: LONGEST_COMMENT } });
    const parsed = parseForm(ratingForm, values, { ...words, score: m.scoreProblem });
    if (!parsed.ok) return showRating(c, { values, problems: parsed.problems });
    await asHolder(c, (work) => answerRating(work, parsed.value));
    return seeOther(c, routes.rating.href({ secret: secretOf(c) }), m.thanks);
  });
}

function secretOf(c: EmployerContext): string {
  return c.req.param('secret') ?? '';
}

function asHolder<T>(c: EmployerContext, act: (work: Work) => Promise<T>): Promise<T> {
  return c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secretOf(c)) }, act);
}

/** Only the own house's contacts are asked about. */
async function getVisited(work: Work, c: EmployerContext) {
  const employer = await getEmployer(work, employerId(c));
  const entry = await getContactEntry(work, employer, c.req.param('entry') ?? '');
  if (!entry.own) throw new Forbidden('The house that wrote the entry asks about it');
  return { employer, entry };
}

async function showAsking(c: EmployerContext, sent?: Sent): Promise<Response> {
  const found = await asStaff(c, async (work) => {
    const { employer, entry } = await getVisited(work, c);
    const people = (await listContactPeople(work, employer)).filter(mayBeAsked);
    return { employer, entry, people };
  });
  const page = await c.get('page')();
  const known = { contactId: found.entry.contact?.id ?? '' };
  const form = { t: page.t, values: sent?.values ?? known, problems: sent?.problems ?? [] };
  return c.html(<AskRatingPage page={page} {...found} form={form} />, sent ? 422 : 200);
}

async function showRating(c: EmployerContext, sent?: Sent): Promise<Response> {
  const rating = await asHolder(c, getLinkedRating);
  const page = await c.get('page')();
  const form = { t: page.t, values: sent?.values ?? {}, problems: sent?.problems ?? [] };
  return c.html(
    <RatingPage page={page} rating={rating} secret={secretOf(c)} form={form} />,
    sent ? 422 : 200,
  );
}
