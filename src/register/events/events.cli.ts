// `brygga event publish FILE` and `brygga notice publish`: what the operator puts in the calendar and on every page.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Command, UsageProblem } from '../../platform/cli.ts';
import { contentText } from '../../platform/i18n.ts';
import { instantAt } from '../../platform/local-date.ts';
import { eventContent } from './event.ts';
import { hasEvent, publishEvent, publishNotice } from './events.service.ts';

const OPERATOR = { kind: 'operator' } as const;
const timeOfDay = z.string().regex(/^\d{2}:\d{2}$/);

/** Days and times are Swedish local ones; the rest is as in `eventContent`. */
const eventFile = z
  .looseObject({
    on: z.iso.date(),
    from: timeOfDay,
    until: timeOfDay,
    registerUntil: z.object({ on: z.iso.date(), at: timeOfDay }),
  })
  .transform(({ on, from, until, registerUntil, ...rest }) => ({
    ...rest,
    startsAt: instantAt(on, from),
    endsAt: instantAt(on, until),
    registerUntil: instantAt(registerUntil.on, registerUntil.at),
  }))
  .pipe(eventContent);

const noticeTerms = z
  .object({
    text: z.string().trim().min(1).max(300),
    'text-en': z.string().trim().min(1).max(300).optional(),
    from: z.iso.date(),
    until: z.iso.date(),
    event: z.string().optional(),
  })
  .refine((terms) => terms.from <= terms.until, { message: 'Expected --from on or before --until' });

const publishEventFile: Command = {
  name: 'event publish',
  about: 'Publish an event of the calendar from a JSON file.',
  arguments: 'FILE',
  examples: [
    'brygga event publish event.json',
    `echo '{"slug":"oppet-hus","title":{"sv":"Öppet hus"},"about":{"sv":"Kom och fråga."},"place":"Stora salen","municipality":"1885","organiser":"Lärcentrum","on":"2027-03-15","from":"15:00","until":"17:00","registerUntil":{"on":"2027-03-13","at":"12:00"},"seats":40}' > event.json`,
  ],
  async run(context, given) {
    const [file, ...rest] = given.words;
    if (file === undefined || rest.length > 0) throw new UsageProblem('Expected: brygga event publish FILE');
    const content = readAs(eventFile, readJson(file));
    const { runWork } = await context.database();
    await runWork(OPERATOR, async (work) => {
      if (await hasEvent(work, content.slug))
        throw new UsageProblem(`There is an event ${content.slug} already`);
      await publishEvent(work, content, { demo: false });
    });
    return { json: { slug: content.slug }, text: `Published /kalender/${content.slug}` };
  },
};

const publishNoticeText: Command = {
  name: 'notice publish',
  about: 'Show a notice on every page for some days; each reader can close it.',
  options: [
    { name: 'text', value: 'TEXT', about: 'The notice in Swedish' },
    { name: 'text-en', value: 'TEXT', about: 'The notice in English' },
    { name: 'from', value: 'DATE', about: 'First day (YYYY-MM-DD)' },
    { name: 'until', value: 'DATE', about: 'Last day (YYYY-MM-DD)' },
    { name: 'event', value: 'SLUG', about: 'The event that it links to' },
  ],
  examples: [
    'brygga notice publish --text "Öppet hus." --from 2027-03-01 --until 2027-03-15 --event oppet-hus',
  ],
  async run(context, given) {
    const terms = readAs(noticeTerms, given.options);
    const text = contentText(terms.text, terms['text-en']);
    const { runWork } = await context.database();
    await runWork(OPERATOR, (work) =>
      publishNotice(work, { text, shownFrom: terms.from, shownUntil: terms.until, eventSlug: terms.event }),
    );
    return {
      json: { text, from: terms.from, until: terms.until },
      text: `Shown ${terms.from} to ${terms.until}`,
    };
  },
};

export const eventCommands: readonly Command[] = [publishEventFile, publishNoticeText];

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageProblem(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function readAs<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UsageProblem(z.prettifyError(parsed.error));
  return parsed.data;
}
