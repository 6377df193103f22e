import type { Context } from 'hono';
import { z } from 'zod';
import { localDate } from '../../../platform/format.ts';
import type { BryggaEnv, WebRouter } from '../../../platform/http/env.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type FormValues, parseForm } from '../../../platform/http/form-fields.ts';
import { seeOther } from '../../../platform/http/redirect.ts';
import { translator } from '../../../platform/i18n.ts';
import { Conflict, Forbidden, Invalid, type Problem } from '../../../platform/result.ts';
import { routes } from '../../../routes.ts';
import { findReader } from '../../accounts/accounts.service.ts';
import { getMethod } from '../methods.service.ts';
import { housesOf, methodNoteContent } from './method-note.ts';
import { messages as m } from './notes.messages.ts';
import { changeNote, getNote, hideNote, shareNote, showNote } from './notes.service.ts';
import { NoteFormPage } from './notes.views.tsx';

type NoteContext = Context<BryggaEnv>;

const newNote = z.object({ id: z.uuid(), houseId: z.uuid() });
const words = { houseId: m.chooseHouse };
const version = z.coerce.number().int();

export function addMethodNotes(web: WebRouter): void {
  web.get(routes.newMethodNote.pattern, (c) => showForm(c));
  web.post(routes.newMethodNote.pattern, async (c) => {
    const { values } = await readForm(c.req);
    return saveOrShow(c, values, m.saved, async (content) => {
      const given = parseForm(newNote, values, words);
      if (!given.ok) throw new Invalid(given.problems);
      await c.get('work')((work) => shareNote(work, { ...given.value, slug: slugOf(c), content }));
    });
  });

  web.get(routes.methodNote.pattern, (c) => showForm(c));
  web.post(routes.methodNote.pattern, async (c) => {
    const { values } = await readForm(c.req);
    return saveOrShow(c, values, m.saved, (content) =>
      c.get('work')((work) =>
        changeNote(work, slugOf(c), { id: noteOf(c), version: version.parse(values.version), content }),
      ),
    );
  });

  web.post(routes.hideMethodNote.pattern, async (c) => {
    const { values } = await readForm(c.req);
    const reason = String(values.reason ?? '');
    const change = { id: noteOf(c), version: version.parse(values.version), reason };
    try {
      await c.get('work')((work) => hideNote(work, slugOf(c), change));
    } catch (error) {
      if (error instanceof Invalid) return showForm(c, { values: {}, problems: error.problems });
      throw error;
    }
    return seeOther(c, routes.method.href({ slug: slugOf(c) }), m.isHidden);
  });

  web.post(routes.showMethodNote.pattern, async (c) => {
    const { values } = await readForm(c.req);
    await c.get('work')((work) => showNote(work, slugOf(c), noteOf(c), version.parse(values.version)));
    return seeOther(c, routes.method.href({ slug: slugOf(c) }), m.isShown);
  });
}

type Save = (content: z.infer<typeof methodNoteContent>) => Promise<void>;

async function saveOrShow(
  c: NoteContext,
  values: FormValues,
  said: { sv: string; en: string },
  save: Save,
): Promise<Response> {
  const content = parseForm(methodNoteContent, values);
  if (!content.ok) return showForm(c, { values, problems: content.problems });
  try {
    await save(content.value);
  } catch (error) {
    if (error instanceof Invalid) return showForm(c, { values, problems: error.problems });
    if (error instanceof Conflict)
      return showForm(c, { values, problems: [{ field: '', message: m.changedMeanwhile }] });
    throw error;
  }
  return seeOther(c, routes.method.href({ slug: slugOf(c) }), said);
}

/** An empty form, the note that is changed, or what was sent with its problems. */
async function showForm(
  c: NoteContext,
  sent?: { values: FormValues; problems: readonly Problem[] },
): Promise<Response> {
  const { stored, ...found } = await c.get('work')(async (work) => {
    const method = await getMethod(work, slugOf(c));
    const reader = await findReader(work);
    const houses = housesOf(reader?.memberships ?? []);
    const note = c.req.param('note') ? await getNote(work, method.slug, noteOf(c)) : undefined;
    const isOwn = note ? houses.some(({ id }) => id === note.house.id) : houses.length > 0;
    if (!isOwn) throw new Forbidden('Learning centres and business units write what they learned');
    const empty: FormValues = { id: work.newId(), ...suggested(c, localDate(work.now)) };
    const { usedOn, situation, worked, differently } = note ?? {
      usedOn: '',
      situation: '',
      worked: '',
      differently: '',
    };
    return { method, houses, note, stored: note ? { usedOn, situation, worked, differently } : empty };
  });
  const page = await c.get('page')();
  const form = { t: page.t, values: { ...stored, ...sent?.values }, problems: sent?.problems ?? [] };
  return c.html(<NoteFormPage page={page} {...found} form={form} />, sent ? 422 : 200);
}

/** The day and the number of people that a session leads here with. */
function suggested(c: NoteContext, today: string): FormValues {
  const day = z.iso.date().safeParse(c.req.query('dag'));
  const people = z.coerce.number().int().positive().safeParse(c.req.query('antal'));
  return {
    usedOn: day.success ? day.data : today,
    ...(people.success ? { situation: translator(c.get('lang'))(m.situationOf, { n: people.data }) } : {}),
  };
}

function slugOf(c: NoteContext): string {
  return c.req.param('slug') ?? '';
}

function noteOf(c: NoteContext): string {
  return c.req.param('note') ?? '';
}
