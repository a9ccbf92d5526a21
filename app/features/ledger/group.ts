import type { Visitor } from '../feedback/visitor.server.ts'

/** Whether this visitor is held out today: the same all day, and by nothing that anybody chose, as the visitor's id
 *  is an HMAC. Null while nobody is. */
export function isHeldOut({ id }: Pick<Visitor, 'id'>, percent: number): boolean | null {
  if (percent === 0) return null
  return Buffer.from(id, 'base64url').readUInt32BE(0) / 2 ** 32 < percent / 100
}
