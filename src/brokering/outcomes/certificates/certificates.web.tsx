import { type WebRouter, webRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { problemsOf } from '../../../platform/http/problems-of.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { Conflict, NotFound, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { type EffortContext, keyOf, pageOfReader } from '../delivery/effort-reader.web.ts';
import { findRights, getRunEffort } from '../delivery/efforts.service.ts';
import { listParticipants } from '../delivery/participants.service.ts';
import { renderCertificate } from './certificate.document.ts';
import { messages as m } from './certificates.messages.ts';
import {
  getIssuer,
  getPublicCertificate,
  getRevocationList,
  issueCertificate,
  listCertificates,
  revokeCertificate,
} from './certificates.service.ts';
import { CertificatesPage, PublicCertificatePage } from './certificates.views.tsx';

type Sent = { values: FormValues; problems: readonly Problem[] };
const UNTOUCHED: Sent = { values: {}, problems: [] };

/** @param publicUrl the address of the installation, without a slash at the end */
export function certificatesWeb(publicUrl: () => string): WebRouter {
  const web = webRouter();
  web.get(routes.effortCertificates.pattern, (c) => showCertificates(c, UNTOUCHED));
  web.post(routes.effortCertificates.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const asked = { participantId: String(values.participant ?? ''), publicUrl: publicUrl() };
    await c.get('work')((work) => issueCertificate(work, keyOf(c), asked));
    return seeOther(c, routes.effortCertificates.href({ key: keyOf(c) }), m.issued);
  });
  web.get(routes.revokeCertificate.pattern, (c) =>
    seeOther(c, routes.effortCertificates.href({ key: keyOf(c) })),
  );
  web.post(routes.revokeCertificate.pattern, revoke);
  web.get(routes.certificatePdf.pattern, (c) => sendPdf(c, publicUrl()));
  addPublic(web, publicUrl);
  return web;
}

function addPublic(web: WebRouter, publicUrl: () => string): void {
  web.get(routes.certificate.pattern, async (c) => {
    const id = c.req.param('id');
    const found = await c.get('work')((work) => getPublicCertificate(work, id));
    return c.html(<PublicCertificatePage page={await c.get('page')()} id={id} found={found} />);
  });
  web.get(routes.badgeJson.pattern, async (c) => {
    const { credential } = await c.get('work')((work) => getPublicCertificate(work, c.req.param('id')));
    return sendJsonLd(c, credential);
  });
  web.get(routes.badgeIssuer.pattern, async (c) =>
    sendJsonLd(c, await c.get('work')((work) => getIssuer(work, c.req.param('house'), publicUrl()))),
  );
  web.get(routes.badgeStatus.pattern, async (c) =>
    sendJsonLd(c, await c.get('work')((work) => getRevocationList(work, c.req.param('house'), publicUrl()))),
  );
}

function sendJsonLd(c: EffortContext, document: unknown): Response {
  // Whoever checks a badge may do so from a page of their own.
  c.header('access-control-allow-origin', '*');
  return c.body(JSON.stringify(document, null, 2), 200, { 'content-type': 'application/ld+json' });
}

async function showCertificates(c: EffortContext, sent: Sent): Promise<Response> {
  const page = await pageOfReader(c);
  const facts = await c.get('work')(async (work) => {
    const effort = await getRunEffort(work, keyOf(c));
    return {
      effort,
      participants: await listParticipants(work, effort),
      certificates: await listCertificates(work, effort),
      rights: await findRights(work, effort),
    };
  });
  const form = { t: page.t, ...sent };
  return c.html(
    <CertificatesPage page={page} {...facts} form={form} />,
    sent.problems.length > 0 ? 422 : 200,
  );
}

async function revoke(c: EffortContext): Promise<Response> {
  const { values } = await readForm(c.req);
  const asked = { id: String(values.certificate ?? ''), reason: String(values.reason ?? '') };
  try {
    await c.get('work')((work) => revokeCertificate(work, keyOf(c), asked));
  } catch (error) {
    return showCertificates(c, { values, problems: problemsOf(error) });
  }
  return seeOther(c, routes.effortCertificates.href({ key: keyOf(c) }), m.revoked);
}

async function sendPdf(c: EffortContext, publicUrl: string): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const lang = c.get('lang');
  const pdf = await c.get('work')(async (work) => {
    const effort = await getRunEffort(work, keyOf(c));
    const found = (await listCertificates(work, effort)).find((one) => one.id === id && !one.revokedAt);
    const person = (await listParticipants(work, effort)).find((one) => one.id === found?.participantId);
    if (!found || !person) throw new NotFound(`No certificate ${id} that holds`);
    if (!person.name) throw new Conflict('The name was erased', m.nameErased);
    const address = publicUrl + routes.certificate.href({ id });
    return renderCertificate({ effort, name: person.name, issuedAt: found.issuedAt, address, lang });
  });
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="intyg-${keyOf(c)}.pdf"`,
    'cache-control': 'private, no-store',
  });
}
