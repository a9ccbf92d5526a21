import type { Rule } from './rule.server.ts'

/** What somebody typed for a rule, or the code of what is wrong with it. */
export type TypedRule = { value: unknown } | { wrong: string }

export function typedRule({ shape, schema }: Rule<unknown>, typed: string): TypedRule {
  if (shape.kind === 'switch') return { value: typed === 'on' }
  const value = shape.kind === 'number' ? wholeNumber(typed) : hostsIn(typed)
  if (value === null) return { wrong: 'rules.not_whole' }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  return { wrong: shape.kind === 'number' ? 'rules.out_of_range' : (parsed.error.issues[0]?.message ?? '') }
}

/** With separators of thousands, full-width digits or a printed minus as well. */
function wholeNumber(typed: string): number | null {
  const digits = typed
    .normalize('NFKC')
    .trim()
    .replace('−', '-')
    .replace(/(?<=\d)[\s,'](?=(?:\d{3})+(?:\D|$))/gu, '')
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : null
}

const hostsIn = (typed: string) => [
  ...new Set(
    typed
      .toLowerCase()
      .split(/[\s,，、]+/u)
      .filter(Boolean),
  ),
]

/** As it stands in the field. */
export const writtenRule = ({ shape }: Rule<unknown>, value: unknown): string => {
  if (shape.kind === 'switch') return value ? 'on' : 'off'
  return shape.kind === 'hosts' ? (value as string[]).join('\n') : String(value)
}
