// The page behind a participant's private link: a few questions on a phone, and the way to say no to more.
import { routes } from '../../../routes.ts';
import { Radios } from '../../../ui/form/choices.views.tsx';
import { Form, FormButtons } from '../../../ui/form/form.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { PublicPage } from '../../../ui/public-page.views.tsx';
import { Button, PostButton } from '../../../ui/show/button.views.tsx';
import { PageHead } from '../../../ui/show/heading.views.tsx';
import { Alert } from '../../../ui/show/notes.views.tsx';
import { messages as m, positionNames, questionNames } from './follow-up.messages.ts';
import { ASKED, POSITIONS, type Sheet } from './follow-up.ts';

type Props = { page: Page; sheet: Sheet; secret: string; form: FormState };

const GRADES = ['1', '2', '3', '4', '5'];

export function SheetPage({ page, sheet, secret, form }: Props) {
  const { t } = page;
  const head = (
    <>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="same-origin" />
    </>
  );
  return (
    <PublicPage page={page} title={t(m.sheetTitle)} problems={form.problems} head={head}>
      <div class="stack l">
        <PageHead
          page={page}
          title={t(m.sheetTitle)}
          lead={t(m.sheetLead, { title: sheet.title, provider: sheet.provider, house: sheet.house })}
        />
        {sheet.answeredAt ? (
          <Alert tone="success">{t(m.thanks)}</Alert>
        ) : (
          <>
            <p>{t(m.sheetPrivate)}</p>
            <Form page={page} form={form} action={page.link(routes.effortSheet.href({ secret }))} guard>
              {ASKED[sheet.round].map((question) => (
                <Radios
                  form={form}
                  name={question}
                  label={t(questionNames[question])}
                  help={t(m.scale)}
                  choices={GRADES.map((value) => ({ value, text: value }))}
                />
              ))}
              <Radios
                form={form}
                name="position"
                label={t(m.position)}
                choices={POSITIONS.map((value) => ({ value, text: t(positionNames[value]) }))}
              />
              <FormButtons>
                <Button>{t(m.send)}</Button>
              </FormButtons>
            </Form>
          </>
        )}
        <div>
          <p class="mut">{t(m.stopText)}</p>
          <PostButton page={page} small action={page.link(routes.refuseEffortSheet.href({ secret }))}>
            {t(m.stop)}
          </PostButton>
        </div>
      </div>
    </PublicPage>
  );
}
