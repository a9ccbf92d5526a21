import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { PASTED_LENGTH } from '../rules.ts'

interface Props {
  problem: Problem | undefined
  /** `primary` where it is what the page is for. */
  look: 'primary' | 'plain'
}

/** What is pasted here comes back in no form. */
export function CheckForm({ problem, look }: Props) {
  const t = useT()
  return (
    <form className="form" method="post" action="/help/check" noValidate>
      <Field
        name="pasted"
        label={t('checks.pasted')}
        hint={t('checks.pasted_hint')}
        problem={problem}
        maxLength={PASTED_LENGTH}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="form-end">
        <Button look={look}>{t('checks.act')}</Button>
      </div>
    </form>
  )
}
