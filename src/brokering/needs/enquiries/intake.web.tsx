import type { Context } from 'hono';
import type { z } from 'zod';
import { type BryggaEnv, type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, type Parsed, parseForm } from '../../../platform/http/form-fields.ts';
import {
  type FormStamp,
  issueStamp,
  readStamp,
  STAMP_FIELD,
  secretOfStamp,
} from '../../../platform/http/form-stamp.ts';
import { inLanguage } from '../../../platform/http/language.ts';
import { createRateLimit } from '../../../platform/http/rate-limit.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { hashOfLink } from '../../../platform/private-link.ts';
import type { Problem } from '../../../platform/result.ts';
import type { Clock, Work } from '../../../platform/work.ts';
import { listMunicipalities } from '../../../register/places/places.service.ts';
import { routes } from '../../../routes.ts';
import { changeOwnEnquiry, getOwnEnquiry, receiveEnquiry, withdrawOwnEnquiry } from './enquiries.service.ts';
import type { Enquiry } from './enquiry.ts';
import { messages as m } from './intake.messages.ts';
import {
  contentOfForm,
  FASTEST_PERSON_MS,
  INTAKE_STEPS,
  type IntakeStep,
  intakeForm,
  intakePages,
  sayProblems,
  sourceOf,
  valuesOfContent,
} from './intake.ts';
import { IntakePage, ReceivedPage } from './intake.views.tsx';
import { OwnEnquiryPage } from './own-enquiry.views.tsx';

const HOUR_SECONDS = 3_600;
const SENT_PER_HOUR = 20;
const OLDEST_FORM_MS = 24 * HOUR_SECONDS * 1000;

type C = Context<BryggaEnv>;

export type IntakeParts = {
  secret: string;
  clock: Clock;
  /** The public address, without a slash at the end. */
  publicUrl(): string;
  clientAddress(c: C): string;
};

type Shown = { step: IntakeStep; values: FormValues; problems: Problem[]; stamp: string; status?: 422 | 429 };

export function intakeWeb(parts: IntakeParts): WebRouter {
  const web = webRouter();
  const limit = createRateLimit({ clock: parts.clock, tries: SENT_PER_HOUR, windowSeconds: HOUR_SECONDS });

  web.get(routes.newNeed.pattern, (c) => {
    const { kalla, text } = c.req.query();
    const values = { kalla: sourceOf(kalla) ?? '', difficulty: text ?? '' };
    return show(c, {
      step: 'difficulty',
      values,
      problems: [],
      stamp: issueStamp(parts.secret, parts.clock()),
    });
  });

  web.post(routes.newNeed.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const given = String(values[STAMP_FIELD] ?? '');
    const known = readStamp(parts.secret, given);
    const stamp = known ? given : issueStamp(parts.secret, parts.clock());
    const back = stepAt(values.ga);
    if (back) return show(c, { step: back, values, problems: [], stamp });
    const step = stepAt(values.steg) ?? 'difficulty';
    const answer = parsePage(intakePages[step], values);
    if (!answer.ok) return show(c, { step, values, problems: answer.problems, stamp, status: 422 });
    const next = INTAKE_STEPS[INTAKE_STEPS.indexOf(step) + 1];
    if (next) return show(c, { step: next, values, problems: [], stamp });
    return send(c, parts, { values, stamp, known, allow: () => limit.allow(parts.clientAddress(c)) });
  });

  web.get(routes.ownEnquiry.pattern, async (c) => {
    const enquiry = await asSender(c, getOwnEnquiry);
    return showOwn(c, enquiry, { values: valuesOfContent(enquiry.content), problems: [] });
  });

  web.post(routes.ownEnquiry.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const enquiry = await asSender(c, getOwnEnquiry);
    const form = parsePage(intakeForm, { ...values, municipality: enquiry.municipality.code });
    if (!form.ok) return showOwn(c, enquiry, { values, problems: form.problems });
    const { municipality: _municipality, ...changed } = form.value;
    await asSender(c, (work) => changeOwnEnquiry(work, Number(values.version), contentOfForm(changed)));
    return seeOther(c, routes.ownEnquiry.href({ secret: secretOf(c) }), m.saved);
  });

  web.post(routes.withdrawEnquiry.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await asSender(c, (work) => withdrawOwnEnquiry(work, Number(values.version)));
    return seeOther(c, routes.ownEnquiry.href({ secret: secretOf(c) }), m.withdrawn);
  });

  return web;
}

type Sending = { values: FormValues; stamp: string; known: FormStamp | undefined; allow(): boolean };

async function send(c: C, parts: IntakeParts, sending: Sending): Promise<Response> {
  const { values, known } = sending;
  const form = parsePage(intakeForm, values);
  if (!form.ok) {
    const step = stepOfField(form.problems[0]?.field ?? '');
    return show(c, { step, values, problems: form.problems, stamp: sending.stamp, status: 422 });
  }
  const refuse = (problem: Problem, status: 422 | 429, stamp: string) =>
    show(c, { step: 'contact', values, problems: [problem], stamp, status });
  if (values.webbplats) return refuse({ field: '', message: m.tooFast }, 422, sending.stamp);
  const age = known ? parts.clock().getTime() - known.issuedAt.getTime() : 0;
  if (!known || age < FASTEST_PERSON_MS || age > OLDEST_FORM_MS) {
    const fresh = known && age < FASTEST_PERSON_MS ? sending.stamp : issueStamp(parts.secret, parts.clock());
    return refuse({ field: '', message: m.tooFast }, 422, fresh);
  }
  if (!sending.allow()) return refuse({ field: '', message: m.tooMany }, 429, sending.stamp);
  const secret = secretOfStamp(parts.secret, known);
  const link = parts.publicUrl() + inLanguage(routes.ownEnquiry.href({ secret }), c.get('lang'));
  const linkHash = hashOfLink(secret);
  const { municipality, ...answers } = form.value;
  const enquiry = await c.get('workAs')({ kind: 'link', linkHash }, (work) =>
    receiveEnquiry(work, {
      id: work.newId(),
      linkHash,
      link,
      language: c.get('lang'),
      source: sourceOf(values.kalla),
      municipality,
      content: contentOfForm(answers),
    }),
  );
  c.header('cache-control', 'no-store');
  const page = await c.get('page')();
  return c.html(<ReceivedPage page={page} enquiry={enquiry} link={link} framed={isFramed(c, values)} />);
}

async function show(c: C, shown: Shown): Promise<Response> {
  const municipalities = await c.get('workAs')({ kind: 'anonymous' }, listMunicipalities);
  const page = await c.get('page')();
  const form = { t: page.t, values: shown.values, problems: shown.problems };
  return c.html(
    <IntakePage
      page={page}
      form={form}
      step={shown.step}
      stamp={shown.stamp}
      framed={isFramed(c, shown.values)}
      municipalities={municipalities}
    />,
    shown.status ?? 200,
  );
}

async function showOwn(
  c: C,
  enquiry: Enquiry,
  sent: { values: FormValues; problems: Problem[] },
): Promise<Response> {
  const page = await c.get('page')();
  c.header('cache-control', 'no-store');
  return c.html(
    <OwnEnquiryPage page={page} enquiry={enquiry} form={{ t: page.t, ...sent }} secret={secretOf(c)} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

/** Browsers say that they fill a frame; the form carries it on where they do not. */
function isFramed(c: C, values: FormValues): boolean {
  return c.req.header('sec-fetch-dest') === 'iframe' || values.ram === '1' || c.req.query('ram') === '1';
}

function parsePage<S extends z.ZodType>(schema: S, values: unknown): Parsed<z.infer<S>> {
  const parsed = parseForm(schema, values);
  return parsed.ok ? parsed : { ok: false, problems: sayProblems(parsed.problems) };
}

function stepAt(value: FormValues[string] | undefined): IntakeStep | undefined {
  return typeof value === 'string' ? INTAKE_STEPS[Number(value) - 1] : undefined;
}

function stepOfField(field: string): IntakeStep {
  return INTAKE_STEPS.find((step) => field in intakePages[step].shape) ?? 'difficulty';
}

function secretOf(c: C): string {
  return c.req.param('secret') ?? '';
}

function asSender<T>(c: C, act: (work: Work) => Promise<T>): Promise<T> {
  return c.get('workAs')({ kind: 'link', linkHash: hashOfLink(secretOf(c)) }, act);
}
