// What a specification says, under headings; sections that say nothing are left out.

import type { Page } from '../../../ui/page.ts';
import { Facts } from '../../../ui/show/facts.views.tsx';
import { Card } from '../../../ui/show/heading.views.tsx';
import { fieldNames as f } from './spec.messages.ts';
import type { SpecContent } from './spec.ts';
import { specSections } from './spec-facts.ts';

type Props = {
  page: Page;
  content: SpecContent;
  places: ReadonlyMap<string, string>;
  /** Stands in the column of facts. */
  narrow?: boolean;
};

export function SpecSections({ page, content, places, narrow }: Props) {
  const { t, lang } = page;
  const sections = specSections(content, { t, lang, places }).filter(
    ({ facts, list }) => facts.length > 0 || list.length > 0,
  );
  return (
    <>
      {sections.map(({ title, facts, list }) => (
        <Card title={title}>
          {facts.length > 0 ? <Facts t={t} layout={narrow ? 'stacked' : 'beside'} facts={facts} /> : null}
          {list.length > 0 ? (
            <>
              <h3 class="ds-heading card-h">{t(f.outcomes)}</h3>
              <ul>
                {list.map((text) => (
                  <li>{text}</li>
                ))}
              </ul>
            </>
          ) : null}
        </Card>
      ))}
    </>
  );
}
