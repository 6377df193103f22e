// When two people changed an offer at once, or the session ended while writing: both versions stand, nothing is lost.
import type { FormValues } from '../../../platform/http/form-fields.ts';
import { differing, marksOf, sideOf } from '../../../platform/http/form-versions.ts';
import type { Message, Translate } from '../../../platform/i18n.ts';
import { routes } from '../../../routes.ts';
import { HiddenFields } from '../../../ui/form/fields.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import { VersionChoice } from '../../../ui/form/version-choice.views.tsx';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { WorkPage } from '../../../ui/work-page.views.tsx';
import { adaptationNames, timeNames } from '../../needs/need-names.messages.ts';
import type { Offer } from '../offer.ts';
import { formNames, kindNames, languageNames, messages as offers } from '../offers.messages.ts';
import { creditSystemNames, messages as m, priceKindNames } from './form.messages.ts';
import { OFFER_FORM_FIELDS, type OfferField } from './offer-fields.ts';
import { startRow } from './start-lines.ts';

type Props = {
  page: Page;
  offer: Offer;
  mine: FormValues;
  theirs: FormValues;
  /** Marks of what the form said when it was opened. */
  opened: string;
  /** Names of places and competences by code. */
  nameOf(code: string): string;
};

/** Nothing is saved until a value has been chosen for each field. */
export function OfferConflictPage(props: Props) {
  const { page, offer, mine, theirs } = props;
  const { t } = page;
  const rows = differing(OFFER_FORM_FIELDS, mine, theirs);
  return (
    <WorkPage page={page} title={t(m.conflictTitle)}>
      <PageHead
        page={page}
        title={t(m.conflictTitle)}
        lead={t(rows.length > 0 ? m.conflictLead : m.conflictNone)}
      />
      <Form
        page={page}
        form={{ t, values: mine, problems: [] }}
        action={page.link(routes.editOffer.href({ id: offer.id }))}
        version={offer.version}
        opened={marksOf(OFFER_FORM_FIELDS, theirs)}
        guard
      >
        <HiddenFields names={OFFER_FORM_FIELDS} values={mine} />
        <VersionChoice
          t={t}
          words={m}
          rows={rows.map((name) => ({
            name,
            label: FIELD_NAMES[name],
            ...say(t, name, props),
            chosen: sideOf(name, props),
          }))}
        />
        <FormButtons>
          <Button icon="save">{t(m.saveChoice)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

type SignedOut = { page: Page; action: string; version: string; opened: string; values: FormValues };

/** Shown when the session ended while somebody wrote. */
export function SignedOutPage(props: SignedOut) {
  const { page, values } = props;
  const { t } = page;
  return (
    <WorkPage page={page} title={t(m.signedOutTitle)}>
      <PageHead page={page} title={t(m.signedOutTitle)} lead={t(m.signedOutText)} />
      <p>
        <a href={page.link(routes.signIn.href())} target="_blank" rel="noopener">
          {t(m.signIn)}
        </a>
      </p>
      <Form
        page={page}
        form={{ t, values, problems: [] }}
        action={props.action}
        version={props.version}
        opened={props.opened}
        guard
      >
        <HiddenFields names={OFFER_FORM_FIELDS} values={values} />
        <FormButtons>
          <Button icon="save">{t(m.saveAgain)}</Button>
        </FormButtons>
      </Form>
    </WorkPage>
  );
}

/** The words of each field, as the form and the history call it. */
export const FIELD_NAMES: Record<OfferField, Message> = {
  kind: offers.kind,
  'title.sv': m.titleSv,
  'title.en': m.titleEn,
  'description.sv': m.descriptionSv,
  'description.en': m.descriptionEn,
  subject: m.subject,
  outcomes: m.outcomes,
  seqfLevel: m.seqf,
  levelTo: m.levelTo,
  form: offers.form,
  municipalities: m.municipalities,
  otherPlaces: m.otherPlaces,
  coverage: m.coverage,
  languages: m.languages,
  timesOfDay: m.times,
  pacePercent: m.pace,
  hours: m.hours,
  months: m.months,
  'credits.amount': m.credits,
  'credits.system': m.creditSystem,
  openStart: m.openStart,
  starts: m.starts,
  seats: m.seats,
  'price.kind': m.priceKind,
  'price.fixed': m.priceFixed,
  'price.perPerson': m.pricePerPerson,
  accessibility: m.accessibility,
  'contact.name': m.contactName,
  'contact.email': m.email,
  'contact.phone': m.phone,
  url: m.url,
};

const CODE_NAMES: Partial<Record<OfferField, Record<string, Message>>> = {
  kind: kindNames,
  form: formNames,
  languages: languageNames,
  timesOfDay: timeNames,
  accessibility: { ...adaptationNames, none: m.none },
  'price.kind': priceKindNames,
  'credits.system': creditSystemNames,
  coverage: { SE: offers.wholeCountry },
};

const NAMED: readonly OfferField[] = ['municipalities', 'coverage', 'outcomes'];

function say(t: Translate, name: OfferField, props: Props): { mine: string; theirs: string } {
  const words = (value: string) => {
    const message = CODE_NAMES[name]?.[value];
    if (message) return t(message);
    if (name === 'starts') return startInWords(value);
    return NAMED.includes(name) ? props.nameOf(value) : value;
  };
  const all = (values: FormValues) => [values[name] ?? []].flat().map(words).join(', ');
  return { mine: all(props.mine), theirs: all(props.theirs) };
}

/** As the dates stand in the form. */
function startInWords(line: string): string {
  const { startsOn, endsOn, applyUntil, monthOnly } = startRow(line);
  const first = monthOnly ? startsOn.slice(0, 'YYYY-MM'.length) : startsOn;
  return `${first}${endsOn ? `–${endsOn}` : ''}${applyUntil ? ` (${applyUntil})` : ''}`;
}
