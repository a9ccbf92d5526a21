import { MAX_HITS } from '#search/port.ts'
import { fail } from '~/errors.ts'

/** Where the next page of results begins, opaque to clients: an offset within the best hits. */
export const cursorAt = (offset: number): string => Buffer.from(`from ${offset}`).toString('base64url')

/** @throws AppError `lists.bad_cursor` 400 for anything that `cursorAt` did not make */
export function offsetOf(cursor: string | undefined): number {
  if (!cursor) return 0
  const [, digits] = /^from ([1-9]\d{0,3})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const offset = Number(digits)
  return digits && offset <= MAX_HITS && cursorAt(offset) === cursor ? offset : fail('lists.bad_cursor', 400)
}
