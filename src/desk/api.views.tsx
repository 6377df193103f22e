// Our own page of the OpenAPI document: readable without script, printable, searchable.
import { routes } from '../routes.ts';
import type { Page } from '../ui/page.ts';
import { PublicPage } from '../ui/public-page.views.tsx';
import { PageHead, Section } from '../ui/show/heading.views.tsx';
import { DataTable } from '../ui/show/table.views.tsx';
import { messages as m } from './api.messages.ts';
import type { ApiOperation, ApiResource } from './api-document.ts';

export function ApiReferencePage(props: { page: Page; resources: readonly ApiResource[] }) {
  const { page } = props;
  const { t } = page;
  return (
    <PublicPage page={page} title={t(m.title)} description={t(m.lead)}>
      <PageHead page={page} title={t(m.title)} lead={t(m.lead)} />
      <div class="stack l">
        <Section id="rules" title={t(m.rules)}>
          <ul>
            {[m.rule1, m.rule2, m.rule3, m.rule4, m.limits].map((rule) => (
              <li>{t(rule)}</li>
            ))}
          </ul>
          <p>
            <a href={routes.openApi.href()} data-turbo="false">
              {t(m.document)}
            </a>
          </p>
        </Section>
        {props.resources.map((resource) => (
          <Section id={`r-${resource.name}`} title={<span lang="en">{resource.name}</span>}>
            {resource.operations.map((operation) => (
              <Operation page={page} operation={operation} />
            ))}
          </Section>
        ))}
      </div>
    </PublicPage>
  );
}

function Operation(props: { page: Page; operation: ApiOperation }) {
  const { page, operation } = props;
  const { t } = page;
  return (
    <section class="ds-card b-api" id={operation.id} aria-labelledby={`${operation.id}-h`}>
      <h3 class="ds-heading" id={`${operation.id}-h`} lang="en">
        {operation.summary}
      </h3>
      <p>
        <code>
          {operation.method} {operation.path}
        </code>
      </p>
      {operation.description ? <p lang="en">{operation.description}</p> : null}
      {operation.parameters.length > 0 ? (
        <DataTable
          t={t}
          caption={t(m.parameters)}
          rows={operation.parameters}
          columns={[
            { head: t(m.parameter), cell: (one) => <code>{one.name}</code> },
            { head: t(m.place), cell: (one) => one.place },
            { head: t(m.required), cell: (one) => t(one.required ? m.yes : m.no) },
            { head: t(m.about), cell: (one) => <span lang="en">{one.about || '–'}</span> },
          ]}
        />
      ) : null}
      {operation.hasBody ? <p>{t(m.body)}</p> : null}
      <p class="med">{t(m.answers)}</p>
      <ul lang="en">
        {operation.answers.map((answer) => (
          <li>
            {answer.status}: {answer.about}
          </li>
        ))}
      </ul>
      <p class="med">{t(m.example)}</p>
      <section class="b-scroll" aria-label={`${t(m.example)}: ${operation.summary}`} tabindex={0}>
        <pre>
          <code>{operation.example}</code>
        </pre>
      </section>
    </section>
  );
}
