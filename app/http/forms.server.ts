import type { z } from 'zod'
import { AppError, fail, isAppError } from '~/errors.ts'
import { HIDE, HIDE_IN_FIELD, LIKELY_FIELD, withoutLikely } from '~/guard/likely.ts'
import { assertNoSecrets, withoutSecrets } from '~/guard/refuse.ts'
import type { FormFields } from '~/ui/problem.ts'
import { MAX_FORM_BYTES } from './form-limits.ts'
import { fieldErrors } from './form-messages.server.ts'

/** The hidden field of <FormToken>. A schema may name it as well. */
const TOKEN_FIELD = 'token'
/** What is pasted into a check may be a key that somebody took for a transaction. */
const NEVER_KEPT = /password|secret|pasted/i
const MAX_TOKEN = 100

const read = new WeakMap<Request, FormFields>()
/** Bodies can be read once, forms be parsed twice. */
const arrived = new WeakMap<Request, Entry[]>()

/** Says what a request's form carries, instead of its body. */
export function giveFields(request: Request, given: Entry[]) {
  const entries = hidden(given)
  arrived.set(request, entries)
  read.set(request, kept(entries))
}

/** What a request's form carried, passwords aside, once it was parsed: kept when the action fails. */
export const fieldsOf = (request: Request) => read.get(request)

/** As `fieldsOf`, of a form that nobody has parsed yet: what it asks for decides how it is parsed. */
export async function peekFields(request: Request): Promise<FormFields> {
  return kept(await readEntries(request.clone()))
}

/** Gives a form another value of one field than was typed, before it is parsed.
 *  @throws AppError `form.malformed` 400 · `http.too_large` 413 · `guard.secret` 422 */
export async function rewriteField(
  request: Request,
  field: string,
  rewrite: (typed: string) => Promise<string>,
) {
  const entries = await entriesOf(request)
  giveFields(
    request,
    await Promise.all(
      entries.map(
        async ([name, value]): Promise<Entry> => [name, name === field ? await rewrite(value) : value],
      ),
    ),
  )
}

export interface ParsedForm<Value> {
  ok: true
  value: Value
  /** The same token again = the same form again. */
  token: string | undefined
}
interface RefusedForm {
  ok: false
  /** Answers 400 with the messages beside the fields and everything typed kept. */
  reply(): never
}

/** Reads and checks a form. A name that comes several times, or ends in `[]`, is a list; `facts[network]`
 *  is the member `network` of the record `facts`. Files are left out.
 *  @throws AppError `form.malformed` 400 · `http.too_large` 413 · `guard.secret` 422 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>> | RefusedForm> {
  const entries = await entriesOf(request)
  const token = entries.find(([name]) => name === TOKEN_FIELD)?.[1].slice(0, MAX_TOKEN)
  const result = schema.safeParse(nested(entries))
  if (result.success) return { ok: true, value: result.data, token: token || undefined }
  const fields = fieldErrors(result.error)
  return {
    ok: false,
    reply: () => {
      throw new AppError('form.invalid_fields', 400, { fields })
    },
  }
}

type Entry = [name: string, value: string]

async function entriesOf(request: Request): Promise<Entry[]> {
  const entries = arrived.get(request) ?? (await readEntries(request))
  giveFields(request, entries)
  assertNoSecrets(entries.filter(isText))
  return entries
}

async function readEntries(request: Request): Promise<Entry[]> {
  let form: FormData
  try {
    form = await request.formData()
  } catch (error) {
    if (isAppError(error)) throw error
    return fail('form.malformed', 400)
  }
  const entries = [...form].filter((entry): entry is Entry => typeof entry[1] === 'string')
  // Where a picture may come along, more was read.
  const size = entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return size > MAX_FORM_BYTES ? fail('http.too_large', 413) : hidden(entries)
}

/** What people write in their own words, and may hide something in. */
const WORDS = /^(?:title|body|reason|about)$/
/** What only staff see is not hidden from them: the form names the facts that everybody reads. */
const FACT = /^facts\[/

/** What the writer was asked about and wants hidden is gone before anything else sees the form. */
function hidden(entries: Entry[]): Entry[] {
  if (!entries.some(([name, value]) => name === LIKELY_FIELD && value === HIDE)) return entries
  const named = entries.filter(([name]) => name === HIDE_IN_FIELD).map(([, value]) => value)
  const isHidden = (name: string) => WORDS.test(name) || (FACT.test(name) && named.includes(name))
  return entries
    .filter(([name]) => name !== LIKELY_FIELD && name !== HIDE_IN_FIELD)
    .map(([name, value]) => [name, isHidden(name) ? withoutLikely(value) : value])
}

/** Browsers send line ends as CRLF. */
const withLf = (value: string) => value.replaceAll('\r\n', '\n')

const isText = ([name]: Entry) => !NEVER_KEPT.test(name)

function kept(entries: Entry[]): FormFields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of entries.filter(isText)) {
    fields.set(name, [...(fields.get(name) ?? []), withLf(withoutSecrets(value))])
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, single(name, values)]))
}

const single = (name: string, values: string[]) =>
  values.length === 1 && !name.endsWith('[]') ? (values[0] ?? '') : values

const MEMBER = /^(\w+)\[(\w+)\]$/

function nested(entries: Entry[]): Record<string, unknown> {
  const flat = new Map<string, string[]>()
  const records = new Map<string, [string, string][]>()
  for (const [name, value] of entries) {
    const [, record, member] = MEMBER.exec(name) ?? []
    if (record && member) records.set(record, [...(records.get(record) ?? []), [member, withLf(value)]])
    else flat.set(name, [...(flat.get(name) ?? []), withLf(value)])
  }
  const lists = [...flat].map(([name, values]) => [name.replace(/\[\]$/, ''), single(name, values)])
  return Object.fromEntries([
    ...lists,
    ...[...records].map(([name, pairs]) => [name, Object.fromEntries(pairs)]),
  ])
}
