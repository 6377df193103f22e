// Records in the register of the demo region that belong to no agreement: what came in, and a note with a secrecy mark.
import { z } from 'zod';
import { renderPdf } from '../platform/documents/pdf.ts';
import { formatDate, localDate } from '../platform/format.ts';
import { addDays, instantAt } from '../platform/local-date.ts';
import { readReferenceLines } from '../platform/reference.ts';
import type { RunWork, Work } from '../platform/work.ts';
import { getOrganisation } from '../register/organisations/organisations.service.ts';
import { DIRECTIONS, RECORD_KINDS } from '../register/records/record.ts';
import { registerRecord } from '../register/records/records.service.ts';
import { demoId } from './demo-id.ts';

const text = z.string().min(1);

/** One line of `db/reference/demo/records.jsonl`; ids are those of the other demo files. */
const demoRecord = z.strictObject({
  by: text,
  house: text,
  daysAgo: z.int(),
  kind: z.enum(RECORD_KINDS),
  direction: z.enum(DIRECTIONS),
  title: text,
  secrecySection: text.optional(),
  keepRule: text,
  keepYears: z.int(),
  text: z.array(text),
});

export async function loadDemoRecords(runWork: RunWork): Promise<void> {
  for (const demo of readReferenceLines('demo/records.jsonl', demoRecord)) {
    const actor = { kind: 'person', personId: demoId('person', demo.by) } as const;
    await runWork(actor, (work) => register(work, demo));
  }
}

async function register(work: Work, demo: z.infer<typeof demoRecord>): Promise<void> {
  const { by: _by, house, daysAgo, keepYears, text: paragraphs, ...rest } = demo;
  const on = addDays(localDate(work.now), -daysAgo);
  const { id: houseId, name: owner } = await getOrganisation(work, demoId('organisation', house));
  const bytes = renderPdf({
    lang: 'sv',
    title: demo.title,
    owner,
    reference: owner,
    on,
    dateText: formatDate(on, 'sv'),
    pageWord: 'Sida',
    logoText: 'Brygga',
    blocks: paragraphs.map((one) => ({ kind: 'paragraph' as const, text: one })),
  });
  await registerRecord(
    { ...work, now: instantAt(on, '13:10') },
    {
      ...rest,
      houseId,
      keepUntil: `${Number(on.slice(0, 4)) + keepYears}-12-31`,
      parties: [],
      document: { name: 'handling.pdf', mediaType: 'application/pdf', bytes: new Uint8Array(bytes) },
      demo: true,
    },
  );
}
