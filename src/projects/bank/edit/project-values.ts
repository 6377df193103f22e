// What the form shows of a project, and where the record now differs from what was sent.
import type { FormValues } from '../../../platform/http/form-fields.ts';
import type { Message } from '../../../platform/i18n.ts';
import type { Problem } from '../../../platform/result.ts';
import type { ProjectContent, StoredContact } from '../project.ts';
import { sayOre } from './kronor.ts';
import { messages as m } from './project-form.messages.ts';

/** What the form shows of a project. */
export function valuesOfProject(
  project: Omit<ProjectContent, 'slug'> & { contact?: StoredContact | undefined },
  placeNames: ReadonlyMap<string, string>,
): FormValues {
  const contact = project.contact ?? {};
  const texts: Record<string, string | number | undefined> = {
    titleSv: project.title.sv,
    titleEn: project.title.en,
    leadSv: project.lead?.sv,
    leadEn: project.lead?.en,
    owner: project.owner,
    programmePeriod: project.programmePeriod,
    programmeArea: project.programmeArea,
    phase: project.phase,
    region: project.region,
    from: project.period?.from,
    until: project.period?.to,
    grantedSupport: sayOre(project.grantedSupportOre),
    totalBudget: sayOre(project.totalBudgetOre),
    caseNumber: project.caseNumber,
    projectNumber: project.projectNumber,
    specificObjective: project.specificObjective,
    unionShare: project.unionSharePercent?.toString().replace('.', ','),
    interventionType: project.interventionType,
    postcode: project.beneficiaryPostcode,
    declared: project.declaredMunicipalities,
    named: project.municipalities.map((code) => placeNames.get(code) ?? code).join('\n'),
    partners: project.partners.map((one) => one.name).join('\n'),
    attachments: project.attachments.map((one) => `${one.number} ${one.title}`).join('\n'),
    contactName: contact.name,
    contactEmail: contact.email,
    contactPhone: contact.phone,
    purpose: contact.purpose,
    publishedUntil: contact.publishedUntil,
    sourceSv: project.source.title.sv,
    sourceEn: project.source.title.en,
    sourceOn: project.source.on,
    sourceAddress: project.source.address,
  };
  project.sections.forEach(({ heading, text }, n) => {
    const cells = { headingSv: heading.sv, headingEn: heading.en, textSv: text.sv, textEn: text.en };
    for (const [part, value] of Object.entries(cells)) texts[`sections.${n}.${part}`] = value;
  });
  project.actors.forEach((actor, n) => {
    const cells = { name: actor.name, municipality: actor.municipality, source: actor.linkSource };
    for (const [part, value] of Object.entries(cells)) texts[`actors.${n}.${part}`] = value;
  });
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, String(value ?? '')]));
}

/** One problem for each field that stands otherwise in the record than in the form. */
export function changedMeanwhile(sent: FormValues, now: FormValues): Problem[] {
  const LABELS: Readonly<Record<string, Message>> = m;
  const problems = Object.entries(now).flatMap(([field, kept]): Problem[] => {
    const [typed, stored] = [sent[field] ?? '', kept].map((value) => String(value).replaceAll('\r\n', '\n'));
    if (typed === stored) return [];
    const label = LABELS[field.split('.').at(-1) ?? ''] ?? m.text;
    const say = (lang: 'sv' | 'en') =>
      m.changedMeanwhile[lang]
        .replace('{field}', () => label[lang])
        .replace('{value}', () => (stored ? stored.slice(0, 200) : m.nothing[lang]));
    return [{ field, message: { sv: say('sv'), en: say('en') } }];
  });
  return problems.length > 0 ? problems : [{ field: '', message: m.changedSomething }];
}
