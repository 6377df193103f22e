// A project as a document for paper and screen readers: the same facts, text and roll-up as its page.
import type { DocumentBlock, DocumentModel } from '../../platform/documents/document.ts';
import { renderPdf } from '../../platform/documents/pdf.ts';
import { formatDate, formatNumber, formatOre } from '../../platform/format.ts';
import { type Lang, type LocalText, localText, translator } from '../../platform/i18n.ts';
import { messages as files } from './attachments/attachments.messages.ts';
import { messages as m } from './bank.messages.ts';
import type { BankProject, ProjectRegion } from './bank.service.ts';
import {
  coFinancingOre,
  projectDays,
  rollUpCounties,
  supportSharePercent,
  unnamedMunicipalities,
} from './project.ts';
import { textBlocks } from './text-block.ts';

type Printed = {
  project: BankProject;
  region: ProjectRegion;
  lang: Lang;
  /** The day of the print, `YYYY-MM-DD`. */
  on: string;
  /** Public address of the project's page. */
  url: string;
};

export function renderProjectPdf(printed: Printed): Buffer {
  return renderPdf(projectDocument(printed));
}

export function projectDocument(printed: Printed): DocumentModel {
  const { project, lang } = printed;
  const t = translator(lang);
  return {
    lang,
    title: marked(project.title, lang),
    ...(project.lead ? { lead: marked(project.lead, lang) } : {}),
    owner: project.owner,
    reference: printed.url,
    on: printed.on,
    dateText: formatDate(printed.on, lang),
    pageWord: t(m.page),
    logoText: 'Brygga',
    blocks: [
      { kind: 'heading', level: 1, text: t(m.facts) },
      { kind: 'facts', facts: factLines(printed) },
      ...project.sections.flatMap((section) => sectionBlocks(section, lang)),
      ...municipalityBlocks(printed),
      ...partyBlocks(printed),
      { kind: 'note', text: t(m.source, { source: localText(project.source.title, lang).text }) },
    ],
  };
}

function factLines({ project, lang }: Printed): { label: string; value: string }[] {
  const t = translator(lang);
  const days = projectDays(project.period);
  const others = coFinancingOre(project);
  const share = supportSharePercent(project);
  const money = (ore: number | undefined) => (ore === undefined ? undefined : formatOre(ore, lang));
  const coFinancing =
    others === undefined || share === undefined
      ? undefined
      : others === 0
        ? t(m.coFinancingWhole, { amount: formatOre(0, lang) })
        : t(m.coFinancingPart, { amount: formatOre(others, lang), share: formatNumber(share, lang, 1) });
  const period = project.period
    ? t(m.periodValue, {
        from: formatDate(project.period.from, lang),
        to: formatDate(project.period.to, lang),
        days: days ?? 0,
      })
    : undefined;
  const contact = project.contact;
  const rows: [string, string | undefined][] = [
    [t(m.owner), project.owner],
    [t(m.programmePeriod), project.programmePeriod],
    [t(m.programme), project.programmeArea],
    [t(m.phase), project.phase],
    [t(m.grantedSupport), money(project.grantedSupportOre)],
    [t(m.totalBudget), money(project.totalBudgetOre)],
    [t(m.coFinancing), coFinancing],
    [t(m.period), period],
    [t(m.region), project.region],
    [t(m.caseNumber), project.caseNumber],
    [t(m.projectNumber), project.projectNumber],
    [t(m.specificObjective), project.specificObjective],
    [t(m.unionShare), project.unionSharePercent === undefined ? undefined : `${project.unionSharePercent} %`],
    [t(m.interventionType), project.interventionType],
    [t(m.postcode), project.beneficiaryPostcode],
    [
      t(m.contact),
      contact
        ? [contact.name, contact.email, contact.phone].filter((part) => part !== undefined).join(', ')
        : t(m.contactHidden),
    ],
  ];
  return rows.map(([label, value]) => ({ label, value: value ?? t(m.missingFact) }));
}

function sectionBlocks(section: { heading: LocalText; text: LocalText }, lang: Lang): DocumentBlock[] {
  const text = localText(section.text, lang);
  const blocks = textBlocks(text.text).map((block): DocumentBlock => ({ ...block, lang: text.lang }));
  return [{ kind: 'heading', level: 1, text: marked(section.heading, lang) }, ...blocks];
}

function municipalityBlocks({ project, region, lang }: Printed): DocumentBlock[] {
  const t = translator(lang);
  const unnamed = unnamedMunicipalities(project) ?? 0;
  const values = { declared: project.declaredMunicipalities ?? 0, named: project.places.length, n: unnamed };
  const counties = rollUpCounties(project.places, region.places);
  const blocks: DocumentBlock[] = [{ kind: 'heading', level: 1, text: t(m.municipalities) }];
  if (unnamed !== 0)
    blocks.push({ kind: 'paragraph', text: t(unnamed > 0 ? m.discrepancy : m.discrepancyMore, values) });
  if (counties.length > 0) {
    blocks.push({
      kind: 'table',
      caption: t(m.mapLabel, { n: project.places.length, total: region.places.length }),
      header: [t(m.county), t(m.named), t(m.number)],
      rows: counties.map((county) => [
        county.name,
        county.named.map((place) => place.name).join(', ') || t(m.noneNamed),
        t(m.countyShare, { n: county.named.length, total: county.total }),
      ]),
      numbers: [2],
    });
  }
  return blocks;
}

function partyBlocks({ project, lang }: Printed): DocumentBlock[] {
  const t = translator(lang);
  const hasFile = (wanted: number) => project.files.some(({ number }) => number === wanted);
  const lists = [
    [t(m.partners), project.partners.map((one) => one.name)],
    [t(m.actors), project.actors.map((one) => one.name)],
    [
      t(m.attachments),
      project.attachments.map((one) => t(hasFile(one.number) ? files.one : m.attachment, one)),
    ],
  ] as const;
  return lists.flatMap(([text, items]): DocumentBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text },
          { kind: 'list', items: [...items] },
        ],
  );
}

/** The text in the reader's language, or the Swedish one marked as not translated. */
function marked(text: LocalText, lang: Lang): string {
  const found = localText(text, lang);
  return found.translationMissing ? translator(lang)(m.untranslated, { text: found.text }) : found.text;
}
