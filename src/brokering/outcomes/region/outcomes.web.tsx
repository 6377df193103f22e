import type { Context } from 'hono';
import { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, optionalField, parseForm } from '../../../platform/http/form-fields.ts';
import { sendPicture } from '../../../platform/http/picture.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { commentForm } from './comment.ts';
import { messages as comments } from './comments.messages.ts';
import { findOwnBody, writeComment } from './comments.service.ts';
import type { Figure } from './figures.ts';
import { figureCsv } from './outcomes.document.ts';
import { messages as m } from './outcomes.messages.ts';
import { getRegionalOutcome, type RegionalOutcome } from './outcomes.service.ts';
import { FigurePicture, RegionalOutcomePage } from './outcomes.views.tsx';

type C = Context<BryggaEnv>;

const areaQuery = z.object({ omrade: optionalField(z.string().regex(/^(\d{2}|\d{4})$/)) });

/** The regional follow-up for everybody: the page, and each figure as a file and as a picture. */
export function outcomesWeb(): WebRouter {
  const web = webRouter();
  web.get(routes.regionalFollowUp.pattern, (c) => show(c, undefined));
  web.post(routes.regionalComment.pattern, write);
  web.get(routes.regionalComment.pattern, (c) => seeOther(c, routes.regionalFollowUp.href()));
  web.get(routes.outcomeFile.pattern, async (c) => {
    const { outcome } = await read(c);
    const figure = figureOf(c, outcome);
    return c.body(figureCsv(outcome, figure, c.get('lang')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="uppfoljning-${figure.id}.csv"`,
    });
  });
  web.get(routes.outcomePicture.pattern, async (c) => {
    const { outcome } = await read(c);
    const figure = figureOf(c, outcome);
    const picture = <FigurePicture page={await c.get('page')()} outcome={outcome} figure={figure} />;
    return sendPicture(c, `uppfoljning-${figure.id}.svg`, picture);
  });
  return web;
}

type Sent = { values: FormValues; problems: readonly Problem[] };

async function show(c: C, sent: Sent | undefined): Promise<Response> {
  const { outcome, problems } = await read(c);
  const page = await c.get('page')();
  const body = page.reader ? await c.get('work')(findOwnBody) : undefined;
  const form = { t: page.t, values: { omrade: outcome.place.code }, problems };
  const comment = outcome.comments.find(({ organisation }) => organisation.id === body?.id);
  const own = body && {
    comment,
    form: { t: page.t, ...(sent ?? { values: { ...comment?.text }, problems: [] }) },
  };
  return c.html(
    <RegionalOutcomePage page={page} {...{ outcome, form, own }} />,
    sent || problems.length > 0 ? 422 : 200,
  );
}

async function write(c: C): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(commentForm, values, { sv: comments.tooLong, en: comments.tooLong });
  if (!form.ok) return show(c, { values, problems: form.problems });
  try {
    await c.get('work')((work) => writeComment(work, form.value));
  } catch (error) {
    return show(c, { values, problems: problemsOf(error) });
  }
  return seeOther(
    c,
    routes.regionalFollowUp.href(),
    form.value.sv === '' ? comments.removed : comments.saved,
  );
}

async function read(c: C) {
  const query = parseForm(areaQuery, c.req.query(), { omrade: m.chooseArea });
  const area = query.ok ? (query.value.omrade ?? '') : '';
  const outcome = await c.get('work')((work) => getRegionalOutcome(work, area));
  return { outcome, problems: query.ok ? [] : query.problems };
}

function figureOf(c: C, { figures }: RegionalOutcome): Figure {
  const figure = figures.find(({ id }) => id === c.req.param('figure'));
  if (!figure) throw new NotFound('No such figure');
  return figure;
}
