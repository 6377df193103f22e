// All that is stored about the reader, part by part, in words.
import { z } from 'zod';
import { formatDate, formatInstant } from '../../../platform/format.ts';
import { localText, type Message } from '../../../platform/i18n.ts';
import type { PersonalDataPart } from '../../../platform/personal/personal-data.ts';
import { isErased } from '../../../platform/personal/personal-value.ts';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { ButtonLink } from '../../../ui/show/button.views.tsx';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { PageHead, Section } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import type { Erasure } from './erasure.ts';
import { ErasureAlert } from './erasure.views.tsx';
import { accountFields, myDataMessages as m } from './my-data.messages.ts';

type ShownRecord = Readonly<Record<string, unknown>>;

type Props = {
  page: Page;
  parts: readonly {
    name: string;
    title: Message;
    fields: Readonly<Record<string, Message>>;
    codes?: PersonalDataPart['codes'];
    records: readonly ShownRecord[];
  }[];
  sessions: readonly ShownRecord[];
  erasure: Erasure | undefined;
};

export function MyDataPage({ page, parts, sessions, erasure }: Props) {
  const { t } = page;
  const empty = parts.filter((part) => part.records.length === 0);
  return (
    <WorkPage page={page} title={t(m.title)}>
      <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
      <div class="stack l">
        <div class="b-form-buttons">
          <ButtonLink href={page.link(routes.personalData.href())} icon="download" plain>
            {t(m.download)}
          </ButtonLink>
        </div>
        {erasure ? <ErasureAlert page={page} erasure={erasure} /> : null}
        {[...parts, { name: 'sessions', title: m.sessions, fields: accountFields, records: sessions }].map(
          (part) => (part.records.length > 0 ? <Part page={page} {...part} /> : null),
        )}
        {empty.length > 0 ? (
          <Section id="nothing" title={t(m.nothing)}>
            <ul>
              {empty.map((part) => (
                <li>{t(part.title)}</li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </WorkPage>
  );
}

const SHOWN_AT_ONCE = 20;
/** So many a part shows at most; the file holds them all. */
const MOST_SHOWN = 100;

function Part({ page, name, title, records, ...words }: Props['parts'][number] & { page: Page }) {
  const { t } = page;
  const shown = records
    .slice(0, MOST_SHOWN)
    .map((record) => <Record page={page} words={words} record={record} />);
  const rest = shown.slice(SHOWN_AT_ONCE);
  return (
    <Section id={`part-${name}`} title={t(title)}>
      {shown.slice(0, SHOWN_AT_ONCE)}
      {rest.length > 0 ? (
        <details>
          <summary>{t(m.records, { n: rest.length })}</summary>
          <div class="stack">{rest}</div>
        </details>
      ) : null}
      {records.length > MOST_SHOWN ? (
        <p class="mut sm">{t(m.restInFile, { shown: MOST_SHOWN, total: records.length })}</p>
      ) : null}
    </Section>
  );
}

type Words = Pick<Props['parts'][number], 'fields' | 'codes'>;

function Record({ page, words, record }: { page: Page; words: Words; record: ShownRecord }) {
  const facts = factsOf(page, words, record).map(([name, value]) => ({ name, value }));
  return (
    <div class="ds-card">
      <Facts t={page.t} layout="beside" facts={facts} />
    </div>
  );
}

/** Name and value of what the record says, in words; empty values and our own numbers of rows say nothing. */
function factsOf(page: Page, words: Words, record: ShownRecord): [string, string][] {
  return Object.entries(record).flatMap(([key, value]) => {
    const text = textOf(page, words, { key, value });
    const name = words.fields[key];
    return text === '' ? [] : [[name ? page.t(name) : key, text]];
  });
}

const inBothLanguages = z.strictObject({ sv: z.string(), en: z.string().optional() });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

function textOf(page: Page, words: Words, { key, value }: { key: string; value: unknown }): string {
  if (value === null || value === undefined || value === '') return '';
  if (isErased(value)) return page.t(m.erased);
  if (value instanceof Date) return formatInstant(value, page.lang);
  if (typeof value === 'boolean') return page.t(value ? m.yes : m.no);
  if (typeof value === 'string') return sayText(page, words.codes?.[key]?.[value], value);
  if (Array.isArray(value)) return value.map((one) => textOf(page, words, { key, value: one })).join(', ');
  const local = inBothLanguages.safeParse(value);
  if (local.success) return localText(local.data, page.lang).text;
  if (typeof value !== 'object') return String(value);
  return factsOf(page, words, { ...value })
    .map(([name, text]) => `${name}: ${text}`)
    .join(' · ');
}

function sayText(page: Page, code: Message | undefined, value: string): string {
  if (code) return page.t(code);
  if (UUID.test(value)) return '';
  return LOCAL_DATE.test(value) ? formatDate(value, page.lang) : value;
}
