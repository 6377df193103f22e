// EMIL 3 as the Susa-navet API gives it (v3.0.2): what an education is, when and where it is held, who holds it.
import { offerContent } from '../offer.ts';
import type { DraftProblem } from './cell-reader.ts';
import { readDay } from './cell-values.ts';
import { messages as m } from './exchange.messages.ts';
import type { OfferDraft } from './offer-row.ts';

type Fields = Record<string, unknown>;
type Reply = { infos: Fields[]; events: Fields[]; providers: Fields[] };
type EmilRow = { row: number; draft?: OfferDraft; problems: DraftProblem[] };

/** Whether the value holds replies of the three lists, in any order and number. */
export function isEmil(value: unknown): boolean {
  const { infos, events, providers } = collect(value);
  return infos.length + events.length + providers.length > 0;
}

/** One offer for each event; an education without events is an offer without starts. Rows count events, then educations. */
export function readEmil(value: unknown): EmilRow[] {
  const reply = collect(value);
  const infos = new Map(reply.infos.map((info) => [text(info.identifier), info]));
  const providers = new Map(reply.providers.map((one) => [text(one.identifier), one]));
  const held = new Set(reply.events.map((event) => text(event.education)));
  const rows = reply.events.map((event): Omit<EmilRow, 'row'> => {
    const info = infos.get(text(event.education));
    if (!info)
      return {
        problems: [{ field: 'education', message: m.infoMissing, value: text(event.education) ?? '' }],
      };
    return toDraft(info, event, providers);
  });
  const alone = reply.infos.filter((info) => !held.has(text(info.identifier)));
  return [...rows, ...alone.map((info) => toDraft(info, {}, providers))].map((one, at) => ({
    row: at + 1,
    ...one,
  }));
}

function collect(value: unknown): Reply {
  const reply: Reply = { infos: [], events: [], providers: [] };
  for (const part of Array.isArray(value) ? value : [value]) {
    const fields = asFields(part);
    reply.infos.push(...contents(fields.educationInfos));
    reply.events.push(...contents(fields.educationEvents));
    reply.providers.push(...contents(fields.educationProviders));
  }
  return reply;
}

/** Items are wrapped as `{id, status, content}`; removed ones are passed over. */
function contents(value: unknown): Fields[] {
  return list(value)
    .map(asFields)
    .filter((item) => !/^(deleted|removed)$/i.test(text(item.status) ?? ''))
    .map((item) => ('content' in item ? asFields(item.content) : item));
}

function toDraft(
  info: Fields,
  event: Fields,
  providers: Map<string | undefined, Fields>,
): Omit<EmilRow, 'row'> {
  if (event.isCancelled === true) return { problems: [] };
  const provider = providers.get(text(list(event.providers)[0]));
  const addresses = list(event.locations).map(asFields);
  const codes = addresses.flatMap((one) => /^\d{4}$/.exec(text(one.areaCode) ?? '')?.[0] ?? []);
  const parsed = offerContent.safeParse({
    kind: kindOf(info),
    ...titles(event, info),
    ...textsOf('description', event.description ?? info.description),
    ...whenAndHow(event, info),
    municipalities: [...new Set(codes)],
    ...optional(
      'url',
      [localUrl(event.url), localUrl(info.url)].find((url) => url && URL.canParse(url)),
    ),
  });
  const name = provider && localString(provider.name, 'swe');
  const key = text(event.identifier) ?? text(info.identifier);
  if (!parsed.success || key === undefined)
    return {
      problems: [
        { field: String(parsed.error?.issues[0]?.path.join('.') ?? 'identifier'), message: m.notAccepted },
      ],
    };
  const number = provider && text(provider.organisationNumber);
  const places = addresses.filter((one) => !text(one.areaCode)).flatMap((one) => text(one.town) ?? []);
  return {
    draft: {
      key,
      content: parsed.data,
      places: [...new Set(places)],
      ...(name ? { provider: { name, ...(number ? { organisationNumber: number } : {}) } } : {}),
    },
    problems: [],
  };
}

function titles(event: Fields, info: Fields): Fields {
  const own = textsOf('title', event.title).title as { sv: string };
  return own.sv === '' ? textsOf('title', info.title) : { title: own };
}

function textsOf(name: string, value: unknown): Fields {
  const sv = localString(value, 'swe') ?? localString(value, 'eng') ?? '';
  return { [name]: { sv: stripTags(sv), ...optional('en', localString(value, 'eng')) } };
}

function whenAndHow(event: Fields, info: Fields): Fields {
  const execution = asFields(event.execution);
  const application = asFields(event.application);
  const startsOn = readDay(text(execution.start) ?? '');
  const endsOn = readDay(text(execution.end) ?? '');
  const pace = figure(asFields(event.paceOfStudy).percentage ?? event.paceOfStudy);
  const credits = figure(asFields(info.credits).credits);
  const languages = list(event.languageOfInstructions ?? event.languageOfInstruction).flatMap(languageOf);
  return {
    starts: startsOn
      ? [
          {
            startsOn,
            ...optional('endsOn', endsOn),
            ...optional('applyUntil', readDay(text(application.last) ?? '')),
          },
        ]
      : [],
    ...(event.distance === undefined || event.distance === null
      ? {}
      : { form: formOf(asFields(event.distance)) }),
    ...(pace !== undefined && pace >= 1 && pace <= 100 ? { pacePercent: Math.round(pace) } : {}),
    ...(credits ? { credits: { amount: credits, system: systemOf(info) } } : {}),
    ...optional('seats', positiveWhole(figure(event.places))),
    languages,
  };
}

/** Compulsory meetings in a place make it blended. */
function formOf(distance: Fields): 'distance' | 'blended' {
  const meetings = figure(distance.mandatory ?? distance.mandatorySessions ?? distance.mandatoryNet) ?? 0;
  return meetings > 0 ? 'blended' : 'distance';
}

function kindOf(info: Fields): 'course' | 'programme' {
  const code = text(asFields(info.configuration).code) ?? text(info.configuration) ?? '';
  return /program|paket/i.test(code) ? 'programme' : 'course';
}

function systemOf(info: Fields): 'yh' | 'hp' | 'school' {
  const said = `${text(asFields(info.credits).system)} ${text(asFields(info.type).code)} ${text(info.type)}`;
  if (/yh/i.test(said)) return 'yh';
  return /\bhp\b|hs\b|university|högskol/i.test(said) ? 'hp' : 'school';
}

function languageOf(value: unknown): string[] {
  const code = (text(asFields(value).code) ?? text(value) ?? '').toLowerCase();
  const short = { swe: 'sv', eng: 'en', fin: 'fi' }[code] ?? code;
  return /^[a-z]{2,3}$/.test(short) ? [short] : [];
}

function localString(value: unknown, lang: string): string | undefined {
  const strings = list(asFields(value).strings).map(asFields);
  if (typeof value === 'string') return lang === 'swe' ? value : undefined;
  return text(strings.find((one) => one.lang === lang)?.value);
}

function localUrl(value: unknown): string | undefined {
  const urls = list(asFields(value).urls).map(asFields);
  return text(value) ?? text(urls[0]?.value);
}

function stripTags(html: string): string {
  return html
    .replaceAll(/<(br|\/p|\/li)[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();
}

function positiveWhole(value: number | undefined): number | undefined {
  return value !== undefined && value >= 1 ? Math.round(value) : undefined;
}

function figure(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function optional(key: string, value: unknown): Fields {
  return value === undefined || value === '' ? {} : { [key]: value };
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
