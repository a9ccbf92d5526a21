import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { DescriptionFields, ValueFields } from './fact-fields.tsx'

export function NewFact({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  return (
    <div className="narrow-wide">
      <h1>{t('living_facts.new')}</h1>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <Field
          name="slug"
          label={t('living_facts.slug')}
          hint={t('living_facts.slug_hint', { example: '{{fact:trc20-confirmations}}' })}
          problem={problem}
          placeholder="trc20-confirmations"
        />
        <DescriptionFields problem={problem} />
        <ValueFields problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('living_facts.make')}</Button>
        </div>
      </form>
    </div>
  )
}
