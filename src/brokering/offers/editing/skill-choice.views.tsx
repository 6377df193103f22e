// Which competences an offer leads to: those chosen, those that its text suggests, and a search for more.
import { routes } from '../../../routes.ts';
import { CheckboxLines } from '../../../ui/form/choices.views.tsx';
import { Group } from '../../../ui/form/field.views.tsx';
import { TextField } from '../../../ui/form/fields.views.tsx';
import type { FormState } from '../../../ui/form/form-state.ts';
import type { Page } from '../../../ui/page.ts';
import { Button } from '../../../ui/show/button.views.tsx';
import type { NamedSkill } from '../offer-names.service.ts';
import { messages as m } from './form.messages.ts';

/** What a search for competences found. */
export type SkillHits = { words: string; found: readonly NamedSkill[] };

export type SkillChoices = {
  chosen: readonly NamedSkill[];
  suggested: readonly NamedSkill[];
  hits?: SkillHits | undefined;
};

/** With script the hits follow the typing; without it the button asks the server and the form comes back. */
export function SkillChoice(props: { page: Page; form: FormState; skills: SkillChoices }) {
  const { page, form, skills } = props;
  const { t } = page;
  return (
    <choice-finder data-href={page.link(routes.findSkills.href())}>
      <Group form={form} name="outcomes" label={t(m.outcomes)} help={t(m.outcomesHelp)}>
        <div data-chosen>
          {skills.chosen.length === 0 ? (
            <p class="mut sm" data-none>
              {t(m.noOutcomes)}
            </p>
          ) : null}
          <Lines form={form} skills={skills.chosen} />
        </div>
        {skills.suggested.length > 0 ? (
          <>
            <p class="med b-apart">{t(m.suggested)}</p>
            <Lines form={form} skills={skills.suggested} />
          </>
        ) : null}
        <div class="b-apart">
          <TextField
            form={form}
            name="skill"
            label={t(m.findSkill)}
            type="search"
            autocomplete="off"
            optional
          />
        </div>
        <div class="acts">
          <Button small variant="secondary" icon="search" name="act" value="find">
            {t(m.find)}
          </Button>
        </div>
        <div data-hits aria-live="polite">
          {skills.hits ? <SkillHitLines form={form} hits={skills.hits} /> : null}
        </div>
      </Group>
    </choice-finder>
  );
}

/** What the search gives, as it stands in the form; the browser fetches it by itself while somebody types. */
export function SkillHitLines(props: { form: FormState; hits: SkillHits }) {
  const { form, hits } = props;
  if (hits.words === '') return null;
  return (
    <>
      <p class="mut sm">{form.t(m.hits, { n: hits.found.length, words: hits.words })}</p>
      <Lines form={form} skills={hits.found} />
    </>
  );
}

function Lines(props: { form: FormState; skills: readonly NamedSkill[] }) {
  const choices = props.skills.map(({ id, label }) => ({ value: id, text: label }));
  return <CheckboxLines form={props.form} name="outcomes" choices={choices} />;
}
