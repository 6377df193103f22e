// Other goals that are near: each asks again with what was written, so that nothing of it stands in an address.
import { localText } from '../../../platform/i18n.ts';
import { HIGH_DEGREE } from '../../../register/skills/concept.ts';
import { routes } from '../../../routes.ts';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PostButton } from '../../../ui/show/button.views.tsx';
import { Section } from '../../../ui/show/heading.views.tsx';
import { messages as m } from './gap.messages.ts';
import type { NearGoal } from './near-goals.ts';

type Props = { page: Page; form: FormState; near: readonly NearGoal[] };

export function NearGoals({ page, form, near }: Props) {
  const { t } = page;
  const high = near.filter(({ percent }) => percent >= HIGH_DEGREE);
  const low = near.filter(({ percent }) => percent < HIGH_DEGREE);
  return (
    <Section id="near" title={t(m.near)}>
      <div class="stack">
        <p class="mut">{t(m.nearText)}</p>
        <Group page={page} form={form} near={high} title={t(m.nearHigh)} />
        <Group page={page} form={form} near={low} title={t(m.nearLow)} />
      </div>
    </Section>
  );
}

function Group({ page, form, near, title }: Props & { title: string }) {
  if (near.length === 0) return null;
  const kept = Object.fromEntries(
    ['kan', 'kommun', 'km'].map((name) => [name, String(form.values[name] ?? '')]),
  );
  return (
    <div class="stack s">
      <h3 class="ds-heading">{title}</h3>
      <ul class="plain b-chips">
        {near.map(({ name }) => {
          const label = localText(name, page.lang);
          return (
            <li>
              <PostButton
                page={page}
                action={page.link(routes.skillGap.href())}
                fields={{ ...kept, mal: label.text }}
                small
                plain
              >
                <span lang={label.lang}>{label.text}</span>
              </PostButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
