// The municipalities that a project names, by county, beside the number that it declares.
import type { Page } from '../../ui/page.ts';
import { Section } from '../../ui/show/heading.views.tsx';
import { messages as m } from './bank.messages.ts';
import {
  type BankPlace,
  type CountyShare,
  type ProjectContent,
  rollUpCounties,
  unnamedMunicipalities,
} from './project.ts';

type Props = {
  page: Page;
  project: ProjectContent & { places: readonly BankPlace[] };
  /** All municipalities of the project's region. */
  region: readonly BankPlace[];
  regionalBodies: ReadonlyMap<string, readonly string[]>;
};

export function Municipalities(props: Props) {
  const { page, project } = props;
  const counties = rollUpCounties(project.places, props.region);
  return (
    <Section id="municipalities" title={page.t(m.municipalities)}>
      <div class="stack">
        <Discrepancy {...props} />
        <dl class="kv">
          {counties.map((county) => (
            <div>
              <dt>
                <strong>{county.name}</strong>{' '}
                {page.t(m.countyShare, { n: county.named.length, total: county.total })}
              </dt>
              <dd>{namesOf(props, county)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

function namesOf({ page, project, regionalBodies }: Props, county: CountyShare): string {
  if (county.named.length > 0) return county.named.map((place) => place.name).join(', ');
  const bodies = (regionalBodies.get(county.code) ?? []).map((body) => body.toLowerCase());
  const partner = project.partners.find((one) => bodies.includes(one.name.toLowerCase()));
  return partner ? page.t(m.noneNamedPartner, { body: partner.name }) : page.t(m.noneNamed);
}

/** Shown as a sentence of its own: the difference is kept, never explained away (R18). */
function Discrepancy({ page, project }: Props) {
  const unnamed = unnamedMunicipalities(project);
  if (unnamed === undefined || unnamed === 0) return null;
  const values = { declared: project.declaredMunicipalities ?? 0, named: project.places.length, n: unnamed };
  return <p>{page.t(unnamed > 0 ? m.discrepancy : m.discrepancyMore, values)}</p>;
}
