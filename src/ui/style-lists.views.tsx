// Style page: page head, lists, tables, a case with its facts. Companies and persons are fictional.

import type { Page } from './page.ts';
import { ButtonLink, PrintButton } from './show/button.views.tsx';
import { BoxList, Facts, Timeline } from './show/facts.views.tsx';
import { Card, Columns, Section, Tabs } from './show/heading.views.tsx';
import { ChoiceChips, FilterChips, Pagination } from './show/list.views.tsx';
import { Alert, Figures, RuleBox, Tag } from './show/notes.views.tsx';
import { StepBar, StepMark } from './show/steps.views.tsx';
import { DataTable, NoValue, RowTitle } from './show/table.views.tsx';

export const STEPS = [
  'Kontakt',
  'Inventering',
  'Organisation',
  'Grupp',
  'Individ',
  'Krav\u00adspecifikation',
  'Förfrågan',
  'Svar',
  'Jämförelse',
  'Avtal',
  'Genom\u00adförande',
  'Uppföljning',
];

const CASES = [
  {
    employer: 'Bergslagens Precision AB',
    need: 'Programmera 5‑axlig maskin',
    step: 6,
    seats: 6,
    last: 'I dag',
    next: 'Godkänn utkast till kravspecifikation',
  },
  {
    employer: 'Hemtjänsten, Lindesbergs kommun',
    need: 'Handledare på arbetsplatsen',
    step: 11,
    seats: 12,
    last: 'I dag',
    next: 'Kontakta anordnaren',
    warning: 'Tidig varning',
  },
  {
    employer: 'Lövåsens vårdboende',
    need: 'Språkstöd i vårdarbetet',
    step: 4,
    seats: 8,
    last: 'Tor 26 nov',
    next: 'Boka matris med kvällsskiftet',
  },
  {
    employer: 'Bergskogens Trä AB',
    need: 'Truck och intern logistik',
    step: 2,
    seats: undefined,
    last: 'Försenat',
    next: 'Ring eller pausa',
    still: true,
  },
];

export function TodaySample(props: { page: Page }) {
  const { page } = props;
  return (
    <Columns
      main={
        <>
          <Section id="s-times" title="Dagens tider" aside={<a href="#s-times">Visa veckan</a>}>
            <BoxList
              rows={[
                {
                  lead: '08.30',
                  title: 'Besök hos Bergslagens Precision AB',
                  text: 'Med näringslivsenheten. Gå igenom kravspecifikationen.',
                  action: (
                    <ButtonLink small variant="secondary" href="#s-times">
                      Öppna samtalsguide
                    </ButtonLink>
                  ),
                },
                {
                  lead: '16.00',
                  title: 'Förfrågan F-2026-031 stänger',
                  text: 'Tre förseglade svar har kommit. De öppnas klockan 16.00.',
                  action: (
                    <ButtonLink small variant="secondary" href="#s-times">
                      Visa förfrågan
                    </ButtonLink>
                  ),
                },
              ]}
            />
          </Section>
          <Section id="s-cases" title="Dina ärenden" aside="4 av 14 · det som är bråttom först">
            <CaseTable page={page} />
          </Section>
        </>
      }
      side={
        <>
          <Card title="Klart att ta vid" tone="accent">
            <p class="sm">
              Fredagens matris visar <strong>11 steg</strong> som saknas i 5‑axlig programmering. Två av sex
              når kravet.
            </p>
            <ButtonLink small icon="document" href="#s-times">
              Läs utkastet
            </ButtonLink>
          </Card>
          <Alert tone="warning" title="Redovisa ditt intresse i ett ärende.">
            Jämförelsen öppnas när du har svarat. <a href="#s-times">Redovisa nu</a>
          </Alert>
          <Figures
            stacked
            figures={[
              {
                value: '19 dagar',
                text: 'från signal till förfrågan, mål 21',
                trend: [0.95, 0.88, 0.84, 0.75, 0.65, 0.55],
              },
              {
                value: '46 %',
                text: 'av ärendena gäller privata företag',
                trend: [0.5, 0.6, 0.7, 0.78, 0.74, 0.9],
              },
            ]}
          />
        </>
      }
    />
  );
}

function CaseTable(props: { page: Page }) {
  const { t } = props.page;
  return (
    <>
      <DataTable
        t={t}
        caption="Dina ärenden"
        list={{ path: '#', query: { sort: 'senast' }, sort: { key: 'senast', falling: false } }}
        columns={[
          {
            head: 'Arbetsgivare och behov',
            sort: 'namn',
            cell: (row) => <RowTitle href="#s-cases" title={row.employer} sub={row.need} />,
          },
          {
            head: 'Steg',
            cell: (row) => <StepMark t={t} current={row.step} of={12} name={STEPS[row.step - 1] ?? ''} />,
          },
          { head: 'Nästa steg', cell: (row) => <NextStep row={row} /> },
          { head: 'Platser', numeric: true, phoneLabel: true, cell: (row) => row.seats ?? <NoValue t={t} /> },
          { head: 'Senast', sort: 'senast', cell: (row) => row.last },
        ]}
        rows={CASES}
      />
      <Pagination t={t} path="#" query={{}} page={3} size={25} total={214} />
    </>
  );
}

function NextStep(props: { row: (typeof CASES)[number] }) {
  const { row } = props;
  return (
    <>
      {row.warning ? (
        <Tag tone="warning" icon="warning">
          {row.warning}
        </Tag>
      ) : null}
      {row.still ? (
        <Tag tone="danger" icon="hourglass">
          Stilla
        </Tag>
      ) : null}
      {row.warning || row.still ? <br /> : null}
      {row.next}
    </>
  );
}

export function CaseSample(props: { page: Page }) {
  const { t } = props.page;
  return (
    <>
      <StepBar t={t} steps={STEPS} current={7} />
      <Tabs
        label="Delar av behovet"
        tabs={[
          { text: 'Matchningar', href: '#s-case', current: true },
          { text: 'Behovet', href: '#s-case' },
          { text: 'Handlingar', href: '#s-case', count: 3 },
          { text: 'Logg', href: '#s-case' },
        ]}
      />
      <Columns
        main={
          <>
            <ChoiceChips
              label="Läge"
              choices={[
                { text: 'Alla', href: '#s-case', count: 214 },
                { text: 'Pågår', href: '#s-case', count: 14, current: true },
                { text: 'Pausade', href: '#s-case', count: 3 },
              ]}
            />
            <FilterChips
              t={t}
              clearHref="#s-case"
              filters={[
                { name: 'Kommun: Lindesberg', removeHref: '#s-case' },
                { name: 'Steg: Förfrågan', removeHref: '#s-case' },
              ]}
            />
            <RuleBox>
              Alla fem får samma förfrågan vid samma tid. Ingen kan köpa en plats i listan.{' '}
              <a href="#s-case">Läs hela regeln</a>
            </RuleBox>
            <div class="acts">
              <PrintButton>{t({ sv: 'Skriv ut', en: 'Print' })}</PrintButton>
              <ButtonLink variant="secondary" icon="download" href="#s-case">
                Ladda ner
              </ButtonLink>
              <ButtonLink variant="tertiary" href="#s-case">
                Avbryt
              </ButtonLink>
              <ButtonLink color="danger" variant="secondary" icon="trash" href="#s-case">
                Ta bort
              </ButtonLink>
            </div>
          </>
        }
        side={
          <>
            <Card title="Behovet i korthet">
              <Facts
                t={t}
                facts={[
                  { name: 'Mål i verksamheten', value: 'Ingen order ska gå förlorad för att någon är borta' },
                  { name: 'Deltagare', value: '6 operatörer, önskad nivå 4' },
                  { name: 'Start senast', value: '15 mars 2027' },
                  { name: 'Diarienummer' },
                ]}
              />
            </Card>
            <Section id="s-events" title="Händelser">
              <Timeline
                entries={[
                  {
                    what: 'Kravspecifikation godkänd av arbetsgivaren',
                    who: 'Johan Berg',
                    when: 'i dag 09.05',
                    datetime: '2026-11-23T09:05',
                  },
                  {
                    what: 'Matchning gjord, 7 prövade',
                    who: 'Brygga',
                    when: 'i dag 08.12',
                    datetime: '2026-11-23T08:12',
                  },
                  {
                    what: 'Matris klar, 6 personer',
                    who: 'Johan Berg',
                    when: '20 nov',
                    datetime: '2026-11-20',
                  },
                ]}
              />
            </Section>
            <Card title="Redovisade intressen" tone="brand1">
              <p class="sm">Inga intressen redovisade av mäklare eller bedömare.</p>
            </Card>
          </>
        }
      />
    </>
  );
}
