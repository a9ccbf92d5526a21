import { z } from 'zod'
import { fail } from '~/errors.ts'
import type { Rule } from '~/features/settings/rule.server.ts'
import { allRules, roomOf, ruleNamed } from '~/features/settings/rules.view.server.ts'
import { changeSettings, resetSetting } from '~/features/settings/settings.server.ts'
import { typedRule, writtenRule } from '~/features/settings/typed-rule.ts'
import { fieldOf } from '~/pages/rules/rules.server.ts'
import type { RequestContext } from './context.ts'
import { parseForm } from './forms.server.ts'
import { redirectWithToast, redirectWithUndo } from './toast.server.ts'
import { requireAdmin } from './viewer.ts'

const PAGE = '/admin/settings'
const text = z.string().refine((value) => !value.includes('\0'), 'field.nul')

/** One room with what was typed into its fields, or the key of one rule that is to have its default again. */
const rulesForm = z.object({
  room: z
    .string()
    .regex(/^[a-z_]*$/, 'field.invalid')
    .default(''),
  value: z.record(text, text).default({}),
  /** As the page showed them. */
  was: z.record(text, text).default({}),
  reset: text.optional(),
})

/** The forms of the page of rules.
 *  @throws AppError `form.invalid_fields` 400 with the range beside the field · as `requireAdmin` */
export async function takeRulesForm(request: Request, context: RequestContext) {
  const form = await parseForm(request, rulesForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  const { room, value, was, reset } = form.value
  if (reset !== undefined) return resetRule(context, admin, reset)
  const changes = changesIn(context, room, { value, was })
  if (changes.length === 0) return redirectWithToast(`${PAGE}#${room}`, 'rule_admin.nothing_changed')
  await changeSettings(context.db, admin, changes, context.now())
  return redirectWithToast(`${PAGE}#${room}`, 'rule_admin.saved', { count: changes.length })
}

async function resetRule(context: RequestContext, admin: ReturnType<typeof requireAdmin>, key: string) {
  const rule = ruleNamed(key) ?? fail('http.not_found', 404)
  const before = writtenRule(rule, rule.value)
  await resetSetting(context.db, admin, rule, context.now())
  const room = roomOf(rule)
  const undo = { action: PAGE, fields: { room, [`value[${fieldOf(rule)}]`]: before } }
  return redirectWithUndo(`${PAGE}#${room}`, undo, 'rule_admin.was_reset')
}

/** What differs from what the page showed, and from what is; what the form did not send stays. */
function changesIn({ t }: RequestContext, room: string, { value, was }: Typed) {
  const fields: Record<string, string[]> = {}
  const changes = allRules().flatMap((changed) => {
    const field = fieldOf(changed)
    const written = value[field]
    if (roomOf(changed) !== room || written === undefined) return []
    if (was[field] !== undefined && isSameText(written, was[field])) return []
    const read = typedRule(changed, written)
    if ('value' in read) return isSame(changed, read.value) ? [] : [{ changed, value: read.value }]
    fields[`value[${field}]`] = [messageOf(changed, read.wrong, t)]
    return []
  })
  if (Object.keys(fields).length > 0) fail('form.invalid_fields', 400, { fields })
  return changes
}

type Typed = Pick<z.output<typeof rulesForm>, 'value' | 'was'>

/** Browsers send lines with ends of their own. */
const isSameText = (one: string, other: string) => linesOf(one) === linesOf(other)
const linesOf = (text: string) => text.replaceAll('\r\n', '\n').trimEnd()

const isSame = ({ value }: Rule<unknown>, typed: unknown) => JSON.stringify(value) === JSON.stringify(typed)

/** In words already where a range belongs into it: a code carries one number. */
function messageOf({ shape }: Rule<unknown>, code: string, t: RequestContext['t']): string {
  const range = shape.kind === 'number' ? { min: shape.min, max: shape.max } : undefined
  return (range && t.loose(`errors.${code}`, range)) ?? code
}
