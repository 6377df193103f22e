// The employee's own copy of a development plan, on paper.
import { renderPdf } from '../../../../platform/documents/pdf.ts';
import { formatDate } from '../../../../platform/format.ts';
import { type Lang, translator } from '../../../../platform/i18n.ts';
import type { OwnPlan } from './plan.ts';
import { planBlocks } from './plan-facts.ts';
import { messages as m } from './plans.messages.ts';

export function renderPlanPdf({ plan, lang, on }: { plan: OwnPlan; lang: Lang; on: string }): Buffer {
  const t = translator(lang);
  const title = t(m.title);
  return renderPdf({
    lang,
    title,
    lead: t(m.of, { title: plan.title, employer: plan.employer }),
    owner: plan.employer,
    reference: plan.title,
    on,
    dateText: formatDate(on, lang),
    pageWord: t(m.page),
    logoText: 'Brygga',
    blocks: planBlocks(plan.content, lang),
  });
}
