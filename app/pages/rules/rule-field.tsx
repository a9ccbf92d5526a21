import { useT } from '~/i18n/react.tsx'
import { Field, Select, TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { RuleRow } from './rules.server.ts'

interface Props {
  rule: RuleRow
  problem: Problem | undefined
}

/** The rule in its unit, with its reason and its range. */
export function RuleField({ rule, problem }: Props) {
  const t = useT()
  const common = { name: rule.field, label: rule.name, initial: rule.value, problem }
  if (rule.kind === 'switch') {
    const options = [
      { value: 'on', label: t('rule_admin.on') },
      { value: 'off', label: t('rule_admin.off') },
    ]
    return <Select {...common} hint={rule.why} options={options} />
  }
  if (rule.kind === 'hosts')
    return <TextArea {...common} hint={rule.why} rows={8} spellCheck={false} autoCapitalize="none" />
  const range = rule.range ? t('rule_admin.range', rule.range) : ''
  return (
    <Field
      {...common}
      label={t('rule_admin.in_unit', { name: rule.name, unit: rule.unit })}
      hint={
        <>
          {rule.why} <span className="rule-range">{range}</span>
        </>
      }
      inputMode={rule.range && rule.range.min < 0 ? 'text' : 'numeric'}
      autoComplete="off"
    />
  )
}
