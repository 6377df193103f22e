// `brygga import project-page FILE`: reads a public project page saved as text, shows it, and stores it when confirmed.
import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { type Command, type CommandContext, type GivenArguments, UsageProblem } from '../../platform/cli.ts';
import { formatOre, ORE_PER_KRONA } from '../../platform/format.ts';
import { translator } from '../../platform/i18n.ts';
import { readReference } from '../../platform/reference.ts';
import { municipalityFact } from '../../register/places/place.ts';
import { storeProjectPage } from './bank.service.ts';
import { pageWarnings, refusals } from './page/import.messages.ts';
import { MAX_PAGE_BYTES } from './page/page-text.ts';
import { type PageReading, type ProjectPage, readProjectPage } from './page/project-page.ts';

const OPERATOR = { kind: 'operator' } as const;
const t = translator('en');

type ReadPage = Extract<PageReading, { ok: true }>;

export const importProjectPage: Command = {
  name: 'import project-page',
  about: 'Read a public project page saved as text. Stores nothing without --confirm.',
  arguments: 'FILE',
  options: [
    { name: 'confirm', about: 'Store the project and publish it in the project bank' },
    { name: 'replace', about: 'With --confirm: replace the project if it is stored already' },
    { name: 'contact-purpose', value: 'TEXT', about: 'Publish the contact person for this purpose …' },
    { name: 'contact-until', value: 'DATE', about: '… until this day (YYYY-MM-DD); both are needed' },
  ],
  examples: [
    'brygga import project-page page.txt',
    'brygga import project-page page.txt --json',
    'brygga import project-page page.txt --confirm --contact-purpose "Questions on the project" --contact-until 2027-06-30',
  ],
  async run(context, given) {
    const publishContact = readContactTerms(given);
    const reading = readPageFile(given);
    const record = toJson(reading.page);
    if (!given.options.confirm) {
      return { json: record, text: `${describe(reading)}\n\nNothing was stored. Add --confirm to store it.` };
    }
    const stored = await store(context, given, { reading, publishContact });
    const end = `${stored.replaced ? 'Replaced' : 'Stored as'} /projektbank/${stored.slug}`;
    return { json: { ...record, stored }, text: `${describe(reading)}\n\n${end}` };
  },
};

async function store(
  context: CommandContext,
  given: GivenArguments,
  asked: { reading: ReadPage; publishContact: { purpose: string; until: string } | undefined },
): Promise<{ slug: string; replaced: boolean }> {
  const { page, attachments } = asked.reading;
  const replace = given.options.replace === true;
  const { runWork } = await context.database();
  return runWork(OPERATOR, (work) =>
    storeProjectPage(work, { page, attachments, replace, publishContact: asked.publishContact }),
  );
}

function readContactTerms(given: GivenArguments): { purpose: string; until: string } | undefined {
  const { 'contact-purpose': purpose, 'contact-until': until } = given.options;
  if (purpose === undefined && until === undefined) return undefined;
  const terms = z
    .object({ purpose: z.string().trim().min(3), until: z.iso.date() })
    .safeParse({ purpose, until });
  if (!terms.success)
    throw new UsageProblem('Expected --contact-purpose TEXT and --contact-until YYYY-MM-DD together');
  return terms.data;
}

function readPageFile(given: GivenArguments): ReadPage {
  const [file, ...rest] = given.words;
  if (file === undefined || rest.length > 0)
    throw new UsageProblem('Expected: brygga import project-page FILE');
  const { municipalities } = readReference(
    'places/municipalities.json',
    z.object({ municipalities: z.array(municipalityFact) }),
  );
  const reading = readProjectPage(readStart(file), municipalities);
  if (!reading.ok) throw new UsageProblem(`${file}: ${t(refusals[reading.refusal])}`);
  return reading;
}

/** The file, or so much of it that its size is known to be too large. */
function readStart(file: string): Uint8Array {
  const bytes = new Uint8Array(MAX_PAGE_BYTES + 1);
  let length = 0;
  try {
    const descriptor = openSync(file, 'r');
    try {
      for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = readSync(descriptor, bytes, length, bytes.length - length, null);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UsageProblem(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return bytes.subarray(0, length);
}

function toJson(page: ProjectPage) {
  return {
    ...page,
    warnings: page.warnings.map((one) => ({ line: one.line, code: one.code, message: say(one) })),
  };
}

function say(warning: ProjectPage['warnings'][number]): string {
  return t(pageWarnings[warning.code], { subject: warning.subject, value: warning.value });
}

function describe({ page, encoding, languageNote, attachments }: ReadPage): string {
  const contact = [page.contact.name, page.contact.email, page.contact.phone].filter((one) => one !== null);
  const rows: [string, string | null | undefined][] = [
    ['Title', page.title],
    ['Programme area', page.programmeArea],
    ['Phase', page.phase],
    ['Owner', page.owner],
    ['Contact, not published', contact.join(', ') || null],
    ['Granted support', kronor(page.grantedSupportSek)],
    ['Total budget', kronor(page.totalBudgetSek)],
    ['Period', page.period && `${page.period.from} to ${page.period.to}, both days included`],
    ['Region', page.region],
    ['Sections', page.sections.map((section) => section.heading).join(', ') || null],
    ['Partners', page.partners.join(', ') || null],
    ['Actors', page.actors.join(', ') || null],
    [
      'Municipalities',
      `${page.namedMunicipalities} named of ${page.declaredMunicipalities ?? 'unknown'} declared`,
    ],
    ['', page.municipalities.map((place) => `${place.name} ${place.code}`).join(', ')],
    [
      'Attachments mentioned',
      attachments.map((one) => `${one.number} ${one.title}`.trim()).join(', ') || 'none',
    ],
    ['Other language', languageNote ?? 'none'],
    ['Notice of the site', page.notice ?? 'none'],
    ['Encoding', encoding],
  ];
  const facts = rows.map(([label, value]) => `${label.padEnd(24)}${value ?? 'not on the page'}`);
  const warnings = page.warnings.map((one) => `line ${one.line}: ${say(one)}`);
  return [...facts, '', `${warnings.length} remarks`, ...warnings].join('\n');
}

function kronor(sek: number | null): string | null {
  return sek === null ? null : formatOre(sek * ORE_PER_KRONA, 'en');
}
