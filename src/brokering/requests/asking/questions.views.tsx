// Questions about a request and their answers, the same for all who were asked.
import type { Child } from 'hono/jsx';
import { formatInstant } from '../../../platform/format.ts';
import type { Page } from '../../../ui/page.ts';
import { Section } from '../../../ui/show/heading.views.tsx';
import { messages as m } from './asking.messages.ts';
import type { Question } from './request.ts';

type Props = {
  page: Page;
  questions: readonly Question[];
  /** What the reader can do with one that has no answer. */
  actionOf?: (question: Question) => Child;
  children?: Child;
};

export function Questions({ page, questions, actionOf, children }: Props) {
  const { t, lang } = page;
  return (
    <Section id="questions" title={t(m.questions)}>
      {questions.length === 0 ? <p class="mut">{t(m.noQuestions)}</p> : null}
      {questions.map((one) => (
        <div class="stack">
          <p class="mut sm">
            {one.from
              ? t(m.askedBy, { name: one.from, at: formatInstant(one.askedAt, lang) })
              : t(m.asked, { at: formatInstant(one.askedAt, lang) })}
          </p>
          <p class="med b-words">{one.text}</p>
          {one.answer ? (
            <>
              <p class="mut sm">{t(m.answered, { at: formatInstant(one.answer.at, lang) })}</p>
              <p class="b-words">{one.answer.text}</p>
            </>
          ) : (
            (actionOf?.(one) ?? <p class="mut">{t(m.notAnswered)}</p>)
          )}
        </div>
      ))}
      {children}
    </Section>
  );
}
