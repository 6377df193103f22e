// A certificate on paper, as PDF/UA.
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { formatDate, localDate } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import type { Effort } from '../effort.ts';
import { messages as m } from './certificates.messages.ts';

type Printed = { effort: Effort; name: string; issuedAt: Date; address: string; lang: Lang };

export function renderCertificate({ effort, name, issuedAt, address, lang }: Printed): Buffer {
  const t = translator(lang);
  const on = localDate(issuedAt);
  const day = (date: string) => formatDate(date, lang);
  return renderPdf({
    lang,
    title: t(m.certificate),
    lead: name,
    owner: effort.house.name,
    reference: effort.key,
    on,
    dateText: day(on),
    pageWord: t(m.page),
    logoText: 'Brygga',
    blocks: [
      {
        kind: 'paragraph',
        text: t(m.paperText, { name, title: effort.title, provider: effort.provider.name }),
      },
      {
        kind: 'facts',
        facts: [
          { label: t(m.effort), value: effort.title },
          { label: t(m.provider), value: effort.provider.name },
          { label: t(m.endedOn), value: effort.endedOn ? day(effort.endedOn) : '' },
          { label: t(m.level), value: t(m.levelOf, { level: effort.requiredLevel }) },
          { label: t(m.issuer), value: effort.house.name },
          // Alone on its line, so that it is not broken by a hyphen.
          { label: t(m.paperCheck), value: address },
        ],
      },
    ],
  });
}
