import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { Invalid, NotFound, type Problem } from '../../../platform/result.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { readyToMatch } from '../../matching/matching.service.ts';
import { messages as a } from '../asking/asking.messages.ts';
import { keyOf, pageOfReader, type RequestContext } from '../reader.web.ts';
import { type DocumentFormat, sendDocument } from '../send-document.web.ts';
import { saveStep, showStep, stepOfAddress } from './guide/spec-guide.web.tsx';
import { stepOfField } from './guide/spec-steps.ts';
import { specDocument } from './spec.document.ts';
import { messages as m } from './spec.messages.ts';
import {
  decideSpec,
  getSpec,
  isBroker,
  isEmployer,
  listNamesInSpec,
  type Spec,
  sendSpec,
} from './spec.service.ts';
import type { SpecContent } from './spec.ts';
import { SpecPage } from './spec-page.views.tsx';

type Sent = { values: FormValues; problems: Problem[] };

/** @param publicUrl the address of the installation, without a slash at the end */
export function specWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.spec.pattern, (c) => showSpec(c, { values: {}, problems: [] }));
  web.get(routes.specPdf.pattern, (c) => sendFile(c, 'pdf'));
  web.get(routes.specWord.pattern, (c) => sendFile(c, 'docx'));
  web.get(routes.specStep.pattern, (c) => showStep(c, stepOfAddress(c)));
  web.post(routes.specStep.pattern, saveStep);
  web.post(routes.sendSpec.pattern, (c) => send(c, publicUrl()));
  web.post(routes.decideSpec.pattern, decide);
  return web;
}

async function showSpec(c: RequestContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  await readyToMatch();
  const { spec, places, reader, names } = await c.get('work')(async (work) => {
    const found = await getSpec(work, keyOf(c));
    const broker = await isBroker(work, found.need);
    return {
      spec: found,
      places: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
      reader: broker
        ? ('broker' as const)
        : (await isEmployer(work, found.need))
          ? ('employer' as const)
          : ('other' as const),
      names: broker ? await listNamesInSpec(work, keyOf(c), found.content) : [],
    };
  });
  const shown = shownOf(spec, reader === 'broker', c.req.query('version'));
  const next = nextOf(spec, reader === 'broker');
  return c.html(
    <SpecPage
      page={page}
      need={spec.need}
      shown={shown.content}
      shownNumber={shown.number}
      saved={spec.version > 0}
      since={spec.versions.find(({ number }) => shown.number === undefined || number < shown.number)}
      draft={spec.content}
      versions={spec.versions}
      places={places}
      names={names}
      reader={reader}
      form={{ t: page.t, ...sent }}
      next={next && { href: next.href, text: page.t(next.text) }}
    />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

/** On to the request that there is, or to a new one once the employer has approved. */
function nextOf({ need, requestKey, versions }: Spec, isOfCentre: boolean) {
  if (requestKey)
    return { href: routes.request.href({ key: requestKey.toLowerCase() }), text: a.openRequest };
  const isApproved = versions.some(({ decision }) => decision?.approved);
  if (!isOfCentre || !isApproved) return undefined;
  return { href: routes.publishRequest.href({ key: need.key.toLowerCase() }), text: a.create };
}

/** The version that was asked for; else the working copy for those who write it, and the newest version for others. */
function shownOf(
  { content, version, versions }: Spec,
  writes: boolean,
  wanted: string | undefined,
): { content: SpecContent | undefined; number: number | undefined } {
  if (wanted) {
    const found = versions.find(({ number }) => String(number) === wanted);
    if (!found) throw new NotFound(`No version ${wanted}`);
    return { content: found.content, number: found.number };
  }
  if (writes && version > 0) return { content, number: undefined };
  return { content: versions[0]?.content, number: versions[0]?.number };
}

async function sendFile(c: RequestContext, format: DocumentFormat): Promise<Response> {
  const lang = c.get('lang');
  const model = await c.get('work')(async (work) => {
    const spec = await getSpec(work, keyOf(c));
    const shown = shownOf(spec, await isBroker(work, spec.need), c.req.query('version'));
    if (!shown.content) throw new NotFound('There is no specification');
    const places = new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]));
    const version = shown.number
      ? translator(lang)(m.version, { n: shown.number })
      : translator(lang)(m.workingCopy);
    return specDocument({
      content: shown.content,
      places,
      lang,
      owner: spec.need.owner.name,
      reference: `${spec.need.key} · ${version}`,
      on: localDate(work.now),
    });
  });
  return sendDocument(c, { model, name: `kravspecifikation-${keyOf(c)}`, format });
}

async function send(c: RequestContext, publicUrl: string): Promise<Response> {
  const link = publicUrl + inLanguage(routes.spec.href({ key: keyOf(c) }), 'sv');
  try {
    const sent = await c.get('work')((work) => sendSpec(work, keyOf(c), link));
    const words = { n: sent.number, name: sent.employer };
    const text = sent.mailed ? m.sentDone : m.sentNoMail;
    const said = { sv: translator('sv')(text, words), en: translator('en')(text, words) };
    return seeOther(c, routes.spec.href({ key: keyOf(c) }), said);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    // What is missing is written on the page that asks for it.
    const step = stepOfField(error.problems[0]?.field ?? '');
    const problems = error.problems.filter(({ field }) => step.fields.includes(field));
    return showStep(c, step, { problems });
  }
}

const decision = z.object({
  number: z.coerce.number().int(),
  answer: z.enum(['approved', 'returned']),
  words: z.string().max(2_000).default(''),
});

async function decide(c: RequestContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const form = parseForm(decision, values, { answer: m.chooseAnswer });
  if (!form.ok) return showSpec(c, { values, problems: form.problems });
  const { number, answer, words } = form.value;
  const broker = await c.get('work')(async (work) => isBroker(work, (await getSpec(work, keyOf(c))).need));
  if (words === '' && (broker || answer === 'returned'))
    return showSpec(c, {
      values,
      problems: [{ field: 'words', message: broker ? m.sayHow : m.sayWhat }],
    });
  await c.get('work')((work) =>
    decideSpec(work, keyOf(c), { number, approved: answer === 'approved', words }),
  );
  return seeOther(c, routes.spec.href({ key: keyOf(c) }), m.answered);
}
