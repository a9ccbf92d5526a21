import { timingSafeEqual } from 'node:crypto'
import type { NoticeMailId } from '#db/ids.ts'
import { sign } from '../security/sealed.server.ts'

/** What a link of a mail is good for: that alone, and for the reader of that mail alone. */
export type LinkPurpose = 'solved' | 'stop'

const macOf = (key: Uint8Array, purpose: LinkPurpose, id: number) =>
  sign(key, `notice mail ${purpose}`, String(id))

/** Of this mail: the same however often it is sent, so that every copy that arrives holds. */
export const linkTo = (origin: string, key: Uint8Array, purpose: LinkPurpose, id: NoticeMailId) =>
  `${origin}/mail/${purpose}?secret=${id}.${macOf(key, purpose, id)}`

/** The mail that a secret of ours was made for; undefined for one that was altered, or made for something else. */
export function mailBehind(key: Uint8Array, purpose: LinkPurpose, secret: string): NoticeMailId | undefined {
  const [, id, mac] = /^([1-9]\d{0,14})\.([\w-]{43})$/.exec(secret) ?? []
  if (!id || !mac) return undefined
  const right = timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, purpose, Number(id))))
  return right ? (Number(id) as NoticeMailId) : undefined
}
