// The public page of one project: four figures, the text, the municipalities by county, the facts.
import { formatDate } from '../../platform/format.ts';
import { type LocalText, localText } from '../../platform/i18n.ts';
import { routes } from '../../routes.ts';
import { JsonLd } from '../../ui/json-ld.views.tsx';
import type { Page } from '../../ui/page.ts';
import { PublicPage } from '../../ui/public-page.views.tsx';
import { Columns, Hero, Section } from '../../ui/show/heading.views.tsx';
import { Figures, Local } from '../../ui/show/notes.views.tsx';
import { messages as texts } from './attachments/attachments.messages.ts';
import { FileLink } from './attachments/attachments.views.tsx';
import { messages as m } from './bank.messages.ts';
import { projectDays, unnamedMunicipalities } from './project.ts';
import { money, type ProjectProps, Side } from './project-facts.views.tsx';
import { Municipalities } from './project-municipalities.views.tsx';
import { textBlocks } from './text-block.ts';

export function ProjectPage(props: ProjectProps) {
  const { page, project } = props;
  const title = localText(project.title, page.lang).text;
  return (
    <PublicPage
      page={{ ...page, demo: project.demo }}
      title={title}
      description={project.lead ? localText(project.lead, page.lang).text : undefined}
      head={<JsonLd data={props.schemaOrg} />}
      hero={<ProjectHero {...props} title={title} />}
    >
      <Columns wide main={<Story {...props} />} side={<Side {...props} />} />
      <p class="mut sm b-source">
        {page.t(m.source, { source: localText(project.source.title, page.lang).text })}
      </p>
    </PublicPage>
  );
}

function ProjectHero(props: ProjectProps & { title: string }) {
  const { page, project } = props;
  const { t, lang } = page;
  const days = projectDays(project.period);
  const missing = t(m.missingFact);
  return (
    <Hero
      page={page}
      title={props.title}
      crumbs={[
        { text: t(m.bankShort), href: page.link(routes.bank.href()) },
        ...(project.region
          ? [{ text: project.region, href: page.link(routes.bank.href({ region: project.region })) }]
          : []),
        { text: props.title },
      ]}
      lead={project.lead ? <Local text={project.lead} lang={lang} t={t} /> : undefined}
    >
      <Figures
        figures={[
          { value: money(project.grantedSupportOre, page) ?? missing, text: t(m.grantedSupportLow) },
          { value: money(project.totalBudgetOre, page) ?? missing, text: t(m.totalBudgetLow) },
          {
            value: days === undefined ? missing : t(m.days, { n: days }),
            text: project.period
              ? t(m.fromTo, {
                  from: formatDate(project.period.from, lang),
                  to: formatDate(project.period.to, lang),
                })
              : t(m.period),
          },
          municipalityFigure(props),
        ]}
      />
    </Hero>
  );
}

function municipalityFigure({ page, project }: ProjectProps): { value: string; text: string } {
  const unnamed = unnamedMunicipalities(project);
  const named = project.places.length;
  return {
    value: page.t(m.municipalityCount, { n: project.declaredMunicipalities ?? named }),
    text:
      unnamed === undefined
        ? page.t(m.noneDeclared)
        : unnamed === 0
          ? page.t(m.allNamed)
          : page.t(m.namedOfDeclared, { n: named }),
  };
}

function Story(props: ProjectProps) {
  const { page, project } = props;
  return (
    <>
      {project.sections.map((section, index) => (
        <Section id={`s-${index + 1}`} title={<Local text={section.heading} lang={page.lang} t={page.t} />}>
          <Prose text={section.text} page={page} />
        </Section>
      ))}
      <Municipalities {...props} />
      {project.attachments.length > 0 ? (
        <Section id="attachments" title={page.t(m.attachments)}>
          <ul>
            {project.attachments.map((one) => {
              const file = project.files.find(({ number }) => number === one.number);
              if (!file) return <li>{page.t(m.attachment, one)}</li>;
              return (
                <li>
                  <FileLink page={page} slug={project.slug} file={file} text={page.t(texts.one, one)} />
                </li>
              );
            })}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Prose(props: { text: LocalText; page: Page }) {
  const { text, lang } = localText(props.text, props.page.lang);
  return (
    <div class="stack b-prose" lang={lang === props.page.lang ? undefined : lang}>
      {textBlocks(text).map((block) =>
        block.kind === 'list' ? (
          <ul>
            {block.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        ) : (
          <p>{block.text}</p>
        ),
      )}
    </div>
  );
}
