import { useT } from '~/i18n/react.tsx'
import { Field } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'

/** Where an address is needed. Checked by `emailAddress` of schema.ts. */
export function EmailField({ problem, label }: { problem: Problem | undefined; label?: string }) {
  const t = useT()
  return (
    <Field
      name="email"
      label={label ?? t('accounts.email')}
      problem={problem}
      type="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck="false"
    />
  )
}
