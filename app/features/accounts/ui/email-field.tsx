import type { ComponentProps } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Field } from '~/ui/field.tsx'

type Props = Pick<ComponentProps<typeof Field>, 'problem' | 'hint' | 'initial' | 'necessity'> & {
  label?: string
}

/** An address. Checked by `emailAddress` of schema.ts where one is needed. */
export function EmailField({ label, ...rest }: Props) {
  const t = useT()
  return (
    <Field
      {...rest}
      name="email"
      label={label ?? t('accounts.email')}
      type="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck="false"
    />
  )
}
