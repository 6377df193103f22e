// The result of a session on paper, for those who took part.
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { formatDate } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { GuidedMethod } from '../../../register/methods/guided/guided-method.ts';
import type { Method } from '../../../register/methods/method.ts';
import type { MethodSession } from './session.ts';
import { blocksOf } from './session-blocks.ts';
import { messages as m } from './sessions.messages.ts';

type Printed = { session: MethodSession; method: Method; guided: GuidedMethod; lang: Lang; on: string };

export function renderSessionPdf({ session, method, guided, lang, on }: Printed): Buffer {
  const t = translator(lang);
  return renderPdf({
    lang,
    title: t(m.sessionOf, { method: method.name[lang], employer: session.organisation.name }),
    lead: [formatDate(session.heldOn, lang), session.present].filter(Boolean).join(' · '),
    owner: session.house.name,
    reference: method.name[lang],
    on,
    dateText: formatDate(on, lang),
    pageWord: t(m.page),
    logoText: 'Brygga',
    blocks: blocksOf(guided, session, lang).flatMap(({ title, blocks }) => [
      { kind: 'heading' as const, level: 1 as const, text: title },
      ...blocks.map((block) => (block.kind === 'heading' ? { ...block, level: 2 as const } : block)),
    ]),
  });
}
