import type { ReadDb } from '#db/client.server.ts'
import type { Rule } from '~/features/settings/rule.server.ts'
import { type LastChange, lastChanges } from '~/features/settings/rules.view.server.ts'
import { writtenRule } from '~/features/settings/typed-rule.ts'
import { formatNumber } from '~/i18n/format.ts'
import type { Translate } from '~/i18n/translate.ts'
import { rooms } from './rooms.server.ts'

export type RulesPage = Awaited<ReturnType<typeof rulesPage>>
export type RuleRoom = RulesPage[number]
export type RuleRow = RuleRoom['rules'][number]

/** Every rule with what it is, was made by and can be, in the reader's words. */
export async function rulesPage(read: ReadDb, t: Translate) {
  const all = rooms()
  const changes = await lastChanges(
    read,
    all.flatMap(({ rules }) => rules.map(({ key }) => key)),
  )
  return all.map(({ room, rules }) => ({
    room,
    title: t.loose(`rules.room_${room}`) ?? room,
    rules: rules.map((rule) => rowOf(rule, changes.get(rule.key), t)),
  }))
}

/** The name of its field, and of its texts. */
export const fieldOf = ({ key }: Pick<Rule<unknown>, 'key'>) => key.replace('.', '_')

function rowOf(rule: Rule<unknown>, change: LastChange | undefined, t: Translate) {
  const { key, shape, value, fallback } = rule
  const field = fieldOf(rule)
  return {
    key,
    field: `value[${field}]`,
    name: nameOf(rule, t),
    why: t.loose(`rules.${field}_why`) ?? '',
    kind: shape.kind,
    value: writtenRule(rule, value),
    fallback: shownDefault(rule, t),
    isDefault: JSON.stringify(value) === JSON.stringify(fallback),
    range: shape.kind === 'number' ? { min: shape.min, max: shape.max } : null,
    unit: shape.kind === 'number' ? (t.loose(`rules.unit_${shape.unit}`) ?? '') : '',
    change: change ?? null,
  }
}

const nameOf = (rule: Pick<Rule<unknown>, 'key'>, t: Translate) =>
  t.loose(`rules.${fieldOf(rule)}`) ?? rule.key

function shownDefault({ shape, fallback }: Rule<unknown>, t: Translate): string {
  if (shape.kind === 'switch') return t(fallback ? 'rule_admin.on' : 'rule_admin.off')
  if (shape.kind === 'number') return formatNumber(Number(fallback), t.locale)
  return (fallback as string[]).join(t.locale === 'zh-CN' ? '、' : ', ')
}
