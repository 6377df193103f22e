// The same facts of up to four offers side by side; no column is made to look better than another.
import type { Child } from 'hono/jsx';
import { routes } from '../../../routes.ts';
import type { Page } from '../../../ui/page.ts';
import { Local } from '../../../ui/show/notes.views.tsx';
import { adaptationNames, timeNames } from '../../needs/need-names.messages.ts';
import type { Offer } from '../offer.ts';
import { levelInWords, placeInWords, priceInWords, startInWords } from '../offer-words.ts';
import { formNames, kindNames, languageNames, messages as m, providerKindNames } from '../offers.messages.ts';

type Props = {
  page: Page;
  offers: readonly Offer[];
  today: string;
  nameOf(code: string): string;
  removeHref(id: string): string;
};

export function ComparisonTable(props: Props) {
  const { page, offers } = props;
  return (
    <section class="li-box b-scroll" aria-label={page.t(m.comparison)} tabindex={0}>
      <table class="ds-table keep">
        <caption class="ds-sr-only">{page.t(m.comparison)}</caption>
        <thead>
          <tr>
            <td />
            {offers.map((offer) => (
              <th scope="col">
                <a href={page.link(routes.offer.href({ id: offer.id }))}>
                  <Local text={offer.content.title} lang={page.lang} t={page.t} />
                </a>
                <div>
                  <a
                    class="sm"
                    href={props.removeHref(offer.id)}
                    aria-label={page.t(m.removeFromCompare, { title: offer.content.title.sv })}
                  >
                    <span aria-hidden="true">− </span>
                    {page.t(m.compare)}
                  </a>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(props).map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              {offers.map((offer) => (
                <td>{row.value(offer) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rowsOf(props: Props): { name: string; value(offer: Offer): Child | undefined }[] {
  const { page, today, nameOf } = props;
  const { t } = page;
  const words = { t, lang: page.lang };
  return [
    { name: t(m.provider), value: (offer) => offer.provider.name },
    { name: t(m.providerKind), value: (offer) => providerKindInWords(offer, page) },
    { name: t(m.kind), value: ({ content }) => t(kindNames[content.kind]) },
    { name: t(m.form), value: ({ content }) => content.form && t(formNames[content.form]) },
    { name: t(m.where), value: ({ content }) => placeInWords(content, nameOf, words) },
    { name: t(m.start), value: ({ content }) => startInWords(content, today, words) },
    { name: t(m.time), value: ({ content }) => listed(content.timesOfDay.map((time) => t(timeNames[time]))) },
    { name: t(m.hours), value: ({ content }) => content.hours && t(m.hoursValue, { n: content.hours }) },
    { name: t(m.level), value: ({ content }) => levelInWords(content.levelTo, words) },
    { name: t(m.seats), value: ({ content }) => content.seats },
    { name: t(m.price), value: ({ content }) => priceInWords(content.price, words) },
    {
      name: t(m.language),
      value: ({ content }) => listed(content.languages.map((code) => languageInWords(code, page))),
    },
    {
      name: t(m.accessibility),
      value: ({ content }) => listed((content.accessibility ?? []).map((one) => t(adaptationNames[one]))),
    },
  ];
}

export function providerKindInWords(offer: Offer, page: Page): string | undefined {
  const names: Record<string, { sv: string; en: string }> = providerKindNames;
  const name = offer.provider.kind ? names[offer.provider.kind] : undefined;
  return name && page.t(name);
}

export function languageInWords(code: string, page: Page): string {
  const name = languageNames[code];
  return name ? page.t(name) : code;
}

export function listed(words: readonly string[]): string | undefined {
  return words.length > 0 ? words.join(', ') : undefined;
}
