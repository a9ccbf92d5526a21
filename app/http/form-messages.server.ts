import type { z } from 'zod'
import type { FieldErrors } from '~/errors.ts'

/** The messages of a schema are codes (`accounts.handle_shape`); an issue without one of its own gets the
 *  general code of its kind. The form shows `errors.<code>` beside the field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {}
  for (const issue of error.issues) {
    const name = nameOf(issue.path)
    const messages = fields[name] ?? []
    messages.push(codeOf(issue))
    fields[name] = messages
  }
  return fields
}

/** The name that the field has in the form. */
const nameOf = ([first = '', second]: PropertyKey[]) =>
  typeof second === 'string' ? `${String(first)}[${second}]` : String(first)

const CODE = /^[a-z_]+\.[a-z_]+(?::\d+)?$/

function codeOf(issue: z.core.$ZodIssue): string {
  if (CODE.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return 'field.required'
  if (issue.code === 'too_small')
    return issue.minimum === 1 ? 'field.required' : `field.short:${issue.minimum}`
  if (issue.code !== 'too_big') return 'field.invalid'
  return `${issue.origin === 'string' ? 'field.long' : 'field.too_many'}:${issue.maximum}`
}
