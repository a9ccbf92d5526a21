import { z } from 'zod'
import { type FieldErrors, fail } from '~/errors.ts'
import { findLikely } from './find.ts'
import { LIKELY_KINDS, type LikelyKind } from './finding.ts'
import { hideAt } from './hide.ts'
import { WORD_LISTS } from './word-lists.ts'

/** The field of a form by which its writer says what to do with what may be a secret. Hiding is done before the form
 *  is looked at, so that no command hears of it. */
export const LIKELY_FIELD = 'likely'
export const HIDE = 'hide'
/** Which other fields it is to be hidden in than those of a writer's own words. */
export const HIDE_IN_FIELD = 'hideIn[]'
export const REVIEW = 'review'
export const likelyChoice = z.literal(REVIEW).optional()
type Choice = z.output<typeof likelyChoice>

type NamedText = readonly [name: string, text: string]

export const withoutLikely = (text: string): string => hideAt(text, findLikely(text, WORD_LISTS))

interface Found {
  name: string
  kind: LikelyKind
  /** From 1. */
  line: number
}

/** What was there before is not asked about again. */
const foundIn = (texts: readonly NamedText[], before = ''): Found[] =>
  texts.flatMap(([name, text]) =>
    findLikely(text, WORD_LISTS)
      .filter(({ start, end }) => !before.includes(text.slice(start, end)))
      .map(({ kind, start }) => ({ name, kind, line: text.slice(0, start).split('\n').length })),
  )

/** Which kind stands in which line: what was found is not part of it. */
function fieldsOf(found: readonly Found[]): FieldErrors {
  const fields: FieldErrors = {}
  for (const { name, kind, line } of found) {
    fields[name] = [...new Set([...(fields[name] ?? []), `guard.${kind}:${line}`])]
  }
  return fields
}

interface Writer {
  isStaff: boolean
}

/** Asks the writer of something new about what may be a secret. Who says that it is none has it looked at by staff;
 *  staff look themselves.
 *  @returns what the post is to be held for, or null
 *  @throws AppError 422 `guard.likely`, of staff `guard.likely_staff`, with what stands in which line of which field */
export function heldForLikely(writer: Writer, texts: readonly NamedText[], choice: Choice): string | null {
  const found = foundIn(texts)
  if (found.length === 0) return null
  if (choice === undefined)
    fail(writer.isStaff ? 'guard.likely_staff' : 'guard.likely', 422, { fields: fieldsOf(found) })
  return writer.isStaff ? null : `${HELD_FOR}${[...new Set(found.map(({ kind }) => kind))].join()}`
}

/** As `heldForLikely`, of what everybody reads already: a thread does not go away for an edit, so that only staff may
 *  say that it is none.
 *  @throws AppError 422 `guard.likely_edit`, of staff `guard.likely_staff` */
export function refuseNewLikely(
  writer: Writer,
  { before, after }: { before: string; after: readonly NamedText[] },
  choice: Choice,
) {
  refuseAs('guard.likely_edit', writer, foundIn(after, before), choice)
}

/** As `refuseNewLikely`, of an older revision that is to come back: nothing was typed that could be hidden.
 *  @throws AppError 422 `guard.likely_again`, of staff `guard.likely_staff_again` */
export function refuseLikelyAgain(
  writer: Writer,
  { before, after }: { before: string; after: readonly NamedText[] },
  choice: Choice,
) {
  refuseAs('guard.likely_again', writer, foundIn(after, before), choice)
}

/** As `refuseNewLikely`, of what staff keep: nobody else reviews it, and hidden it would be no fact.
 *  @throws AppError 422 `guard.likely_fact` */
export function refuseLikelyFact(
  { before, after }: { before: string; after: readonly NamedText[] },
  choice: Choice,
) {
  const found = foundIn(after, before)
  if (found.length > 0 && choice !== 'review') fail('guard.likely_fact', 422, { fields: fieldsOf(found) })
}

const OF_STAFF = {
  'guard.likely_edit': 'guard.likely_staff',
  'guard.likely_again': 'guard.likely_staff_again',
} as const

function refuseAs(code: keyof typeof OF_STAFF, writer: Writer, found: readonly Found[], choice: Choice) {
  if (found.length === 0 || (writer.isStaff && choice === 'review')) return
  fail(writer.isStaff ? OF_STAFF[code] : code, 422, { fields: fieldsOf(found) })
}

/** A name is said beside everything that its bearer writes: there is nothing to ask, hide or review. */
export const looksPrivate = (name: string): boolean => foundIn([['name', name]]).length > 0

const HELD_FOR = 'guard:'

/** The kinds that a post is held for; none where it is held for something else. */
export const kindsHeldFor = (heldFor: string): LikelyKind[] =>
  heldFor.startsWith(HELD_FOR)
    ? LIKELY_KINDS.filter((kind) => heldFor.slice(HELD_FOR.length).split(',').includes(kind))
    : []
