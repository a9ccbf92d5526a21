import type { Db } from '#db/client.server.ts'
import type { Rule } from '~/features/settings/rule.server.ts'
import { ruleNamed } from '~/features/settings/rules.view.server.ts'
import { decideAsOperator } from '~/features/settings/settings.server.ts'
import { typedRule, writtenRule } from '~/features/settings/typed-rule.ts'
import { translateTo } from '~/i18n/catalogues.server.ts'
import { rooms } from '~/pages/rules/rooms.server.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { withDatabase } from './database.ts'

/** One line: its lists are written with commas. */
const written = (rule: Rule<unknown>, value: unknown) => writtenRule(rule, value).replaceAll('\n', ',')

function ruleIn({ positionals: [key = ''] }: CommandInput): Rule<unknown> {
  const rule = ruleNamed(key)
  if (!rule) throw new UsageError(key ? `There is no rule ${key}.` : 'KEY is missing.')
  return rule
}

/** @throws UsageError with the range */
function valueIn(rule: Rule<unknown>, typed: string | undefined): unknown {
  if (typed === undefined) throw new UsageError('VALUE is missing.')
  const read = typedRule(rule, typed)
  if ('value' in read) return read.value
  const { shape } = rule
  const range = shape.kind === 'number' ? { min: shape.min, max: shape.max } : undefined
  throw new UsageError(translateTo('en').loose(`errors.${read.wrong}`, range) ?? read.wrong)
}

const decide = (rule: Rule<unknown>, value?: unknown) =>
  withDatabase(async (db: Db) => {
    await decideAsOperator(db, { changed: rule, value }, new Date())
    console.log(`${rule.key} is ${written(rule, rule.value)}.`)
    return 0
  })

export const settingCommands: Record<string, Command> = {
  settings: {
    summary: 'List every rule that admins can change: key, value and default.',
    run: () =>
      withDatabase(async () => {
        for (const rule of rooms().flatMap(({ rules }) => rules)) {
          const value = written(rule, rule.value)
          const fallback = written(rule, rule.fallback)
          console.log(`${rule.key}\t${value}${value === fallback ? '' : `\t(default ${fallback})`}`)
        }
        return 0
      }),
  },
  'settings:set': {
    summary: 'Change a rule; a running server follows within 2 s.',
    operands: 'KEY VALUE',
    run: async (input) => {
      const rule = ruleIn(input)
      return decide(rule, valueIn(rule, input.positionals[1]))
    },
  },
  'settings:reset': {
    summary: 'Give a rule its default again.',
    operands: 'KEY',
    run: async (input) => decide(ruleIn(input)),
  },
}
