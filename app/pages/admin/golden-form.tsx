import type { Language } from '#db/schema/types.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field, Select } from '~/ui/field.tsx'
import type { FormFields, Problem } from '~/ui/problem.ts'
import { LANGUAGE_NAMES } from '~/ui/shell/language-names.ts'

/** Words were given instead of an address: what they found is chosen from. */
export interface GoldenStep {
  step: 'choose'
  kept: FormFields
  choices: { document: string; kind: 'question' | 'entry'; title: string; language: Language }[]
}

interface Props {
  problem: Problem | undefined
  step: GoldenStep | undefined
  /** Of a query that there is. */
  initial: { query: string; language: Language; expected: string } | undefined
  intent: 'add' | 'save'
}

export function GoldenForm({ problem, step, initial, intent }: Props) {
  const t = useT()
  const shown = problem ?? (step && { status: 200, code: '', message: '', kept: step.kept })
  return (
    <form className="form" method="post" noValidate>
      <Field
        name="query"
        label={t('admin.golden_query')}
        hint={t('admin.golden_query_hint')}
        problem={shown}
        initial={initial?.query}
        autoComplete="off"
      />
      <Select
        name="language"
        label={t('admin.golden_language')}
        problem={shown}
        initial={initial?.language ?? t.locale}
        options={LANGUAGE_NAMES.map(({ value, label }) => ({ value, label }))}
      />
      <Field
        name="expected"
        label={t('admin.golden_expected')}
        hint={t('admin.golden_expected_hint')}
        problem={shown}
        initial={initial?.expected}
        autoComplete="off"
      />
      {step ? <Choices choices={step.choices} /> : null}
      <div className="form-end">
        <Button look="primary" name="intent" value={intent}>
          {intent === 'add' ? t('admin.golden_add') : t('admin.golden_save')}
        </Button>
      </div>
    </form>
  )
}

function Choices({ choices }: Pick<GoldenStep, 'choices'>) {
  const t = useT()
  if (choices.length === 0) return <p role="status">{t('admin.golden_no_choice')}</p>
  return (
    <fieldset className="admin-radios">
      <legend>{t('admin.golden_choose')}</legend>
      {choices.map(({ document, title, language, kind }, index) => (
        <label className="check" key={document}>
          <input type="radio" name="document" value={document} defaultChecked={index === 0} />
          <span>
            <span lang={language}>{title}</span>{' '}
            {kind === 'entry' ? <span className="hint">{t('help.official')}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
