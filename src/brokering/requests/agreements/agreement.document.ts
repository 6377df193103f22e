// The agreement on paper: what both parties sign.
import type { DocumentBlock, DocumentModel } from '../../../platform/documents/document.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { formatDate, formatOre } from '../../../platform/format.ts';
import { type Lang, translator } from '../../../platform/i18n.ts';
import { messages as m } from './agreement.messages.ts';
import type { Agreement, Signer } from './agreement.ts';
import { sayData, saySigner } from './say-agreement.ts';

type Printed = { agreement: Agreement; title: string; key: string; lang: Lang; on: string };

export function renderAgreement(printed: Printed): Buffer {
  return renderPdf(modelOf(printed));
}

function modelOf({ agreement, title, key, lang, on }: Printed): DocumentModel {
  const t = translator(lang);
  const { employer, provider } = agreement;
  return {
    lang,
    title: t(m.titleOf, { title }),
    lead: t(m.lead, { employer: employer.name, provider: provider.name }),
    owner: agreement.house.name,
    reference: key,
    on,
    dateText: formatDate(on, lang),
    pageWord: t(m.page),
    logoText: 'Brygga',
    blocks: [...textBlocks(agreement, lang), ...signerBlocks(agreement, lang)],
  };
}

function textBlocks({ content }: Agreement, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  const day = (on: string | undefined) => (on ? formatDate(on, lang) : '–');
  const part = (heading: string, text: string): DocumentBlock[] =>
    text.trim() === '' ? [] : [{ kind: 'heading', level: 1, text: heading }, ...linesOf(text)];
  const data = sayData(content, { t, lang });
  return [
    {
      kind: 'facts',
      facts: [
        { label: t(m.period), value: t(m.periodOf, { from: day(content.from), until: day(content.until) }) },
        { label: t(m.price), value: formatOre(content.priceOre, lang) },
      ],
    },
    ...part(t(m.scope), content.scope),
    ...part(t(m.sessions), content.sessions),
    ...part(t(m.priceTerms), content.priceTerms),
    ...part(t(m.cancellation), content.cancellation),
    { kind: 'heading', level: 1, text: t(m.data) },
    ...(data.length > 0
      ? [{ kind: 'list' as const, items: data }]
      : [{ kind: 'paragraph' as const, text: t(m.dataNone) }]),
    ...part(t(m.exceptional), content.exceptional),
  ];
}

const DASH = /^[–-]\s+/;

/** Lines as paragraphs; those that begin with a dash make a list, so that they are read aloud as one. */
function linesOf(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1);
    if (!DASH.test(line)) blocks.push({ kind: 'paragraph', text: line });
    else if (last?.kind === 'list') last.items.push(line.replace(DASH, ''));
    else blocks.push({ kind: 'list', items: [line.replace(DASH, '')] });
  }
  return blocks;
}

function signerBlocks({ content, employer, provider }: Agreement, lang: Lang): DocumentBlock[] {
  const t = translator(lang);
  const line = (name: string, signer: Signer) => ({ label: name, value: saySigner(signer, t) });
  return [
    { kind: 'heading', level: 1, text: t(m.signers) },
    { kind: 'paragraph', text: t(m.toSign) },
    {
      kind: 'facts',
      facts: [line(employer.name, content.employerSigner), line(provider.name, content.providerSigner)],
    },
  ];
}
