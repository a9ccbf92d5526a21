import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { DraftNote } from '~/ui/draft-offer.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { DescriptionFields, KeepLikely, ValueFields } from './fact-fields.tsx'

const EXAMPLE = '{{fact:trc20-confirmations}}'

export function NewFact({ problem }: { problem: Problem | undefined }) {
  const t = useT()
  return (
    <div className="narrow-wide">
      <h1>{t('living_facts.new')}</h1>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate data-draft="fact-new">
        <Field
          name="slug"
          label={t('living_facts.slug')}
          hint={<Message id="living_facts.slug_hint" values={{ example: <code>{EXAMPLE}</code> }} />}
          problem={problem}
        />
        <DescriptionFields problem={problem} />
        <ValueFields problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('living_facts.make')}</Button>
          <KeepLikely problem={problem} />
          <DraftNote />
        </div>
      </form>
    </div>
  )
}
