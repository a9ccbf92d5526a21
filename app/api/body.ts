import type { z } from 'zod'
import { AppError, fail } from '~/errors.ts'
import { bounded } from '~/http/bounded-body.ts'
import { MAX_FORM_BYTES } from '~/http/form-limits.ts'
import { fieldErrors } from '~/http/form-messages.server.ts'

/** As large as a form may be: JSON writes a Han character in three bytes, a form in nine. */
const MAX_BODY_BYTES = MAX_FORM_BYTES

/** @throws AppError `http.too_large` 413, without reading on */
export async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > MAX_BODY_BYTES) fail('http.too_large', 413)
  return new Uint8Array(await bounded(request, MAX_BODY_BYTES).arrayBuffer())
}

/** @throws AppError `api.not_json` 415 */
export function assertJson(contentType: string | null) {
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';')
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset)
  if (type?.trim() !== 'application/json' || !isUtf8) fail('api.not_json', 415)
}

/** @throws AppError `api.malformed_json` 400 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail('api.malformed_json', 400)
  }
}

/** Every text of a JSON value, names included, with the name of the whole's member that it stands in. Without
 *  recursion: nothing bounds how deep a value goes. */
export function textsIn(whole: unknown): [name: string, text: string][] {
  const texts: [string, string][] = []
  const waiting: [string, unknown][] = [['', whole]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [name, value] = next
    if (typeof value === 'string') texts.push([name, value])
    if (typeof value !== 'object' || value === null) continue
    for (const [key, member] of Object.entries(value)) {
      texts.push([name || key, key])
      waiting.push([name || key, member])
    }
  }
  return texts
}

/** @throws AppError `form.invalid_fields` 400 with messages for each field */
export function check<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const { issues } = result.error
  if (issues.some((issue) => issue.message === 'lists.bad_cursor')) fail('lists.bad_cursor', 400)
  const fields = fieldErrors({ ...result.error, issues: issues.map((issue) => withOwnCode(issue, input)) })
  throw new AppError('form.invalid_fields', 400, { fields })
}

/** "Please fill this in" is for what is missing, not for what is there and of another type. */
function withOwnCode(issue: z.core.$ZodIssue, input: unknown): z.core.$ZodIssue {
  const isThere = valueAt(input, issue.path) !== undefined
  return issue.code === 'invalid_type' && isThere ? { ...issue, message: 'field.invalid' } : issue
}

const valueAt = (input: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key as keyof typeof value]
        : undefined,
    input,
  )
