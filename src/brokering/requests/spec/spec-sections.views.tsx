// What a specification says, under headings; sections that say nothing are left out.

import type { Page } from '../../../ui/page.ts';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { messages as m } from './spec.messages.ts';
import type { SpecContent, SpecSectionKey } from './spec.ts';
import { specSections } from './spec-facts.ts';

type Props = {
  page: Page;
  content: SpecContent;
  places: ReadonlyMap<string, string>;
  /** Stands in the column of facts. */
  narrow?: boolean;
  /** Where the part is written; for those who may. Parts that say nothing are shown then, too. */
  change?: (key: SpecSectionKey) => string;
};

export function SpecSections({ page, content, places, narrow, change }: Props) {
  const { t, lang } = page;
  const sections = specSections(content, { t, lang, places }).filter(
    ({ facts, list }) => change || facts.length > 0 || list.length > 0,
  );
  return (
    <>
      {sections.map(({ key, title, facts, list }) => (
        <Card title={title}>
          <div class="stack">
            {list.length > 0 ? (
              <ul>
                {list.map((text) => (
                  <li>{text}</li>
                ))}
              </ul>
            ) : null}
            {facts.length > 0 ? <Facts t={t} layout={narrow ? 'stacked' : 'beside'} facts={facts} /> : null}
            {change && facts.length + list.length === 0 ? <p class="mut">{t(m.nothingYet)}</p> : null}
            {change ? (
              <p class="sm">
                <a href={change(key)}>
                  {t(m.edit)}
                  <span class="ds-sr-only"> {title}</span>
                </a>
              </p>
            ) : null}
          </div>
        </Card>
      ))}
    </>
  );
}
