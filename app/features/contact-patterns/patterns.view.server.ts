import type { ReadDb } from '#db/client.server.ts'
import { fail } from '~/errors.ts'
import type { Member } from '../accounts/viewer.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { matchingRule, ruleIn } from './match.ts'
import { contactPatterns } from './patterns.ts'

/** The rule by which a text pushes to a contact outside; null where none does, and for whoever the operator knows, as
 *  they warn of such contacts by name. */
export async function pushesOutside(read: ReadDb, author: Member, text: string): Promise<string | null> {
  if (author.trusted) return null
  const lines = await readSetting(read, contactPatterns)
  return matchingRule(text, lines.map(ruleIn))?.line ?? null
}

/** What was read already is not written anew to say something else.
 *  @throws AppError 422 `posts.pushes_contact` beside the field `body` */
export async function refuseNewPush(
  read: ReadDb,
  editor: Member,
  { before, after }: { before: string; after: string },
) {
  if (before === after || (await pushesOutside(read, editor, after)) === null) return
  if ((await pushesOutside(read, editor, before)) !== null) return
  fail('posts.pushes_contact', 422, { fields: { body: ['posts.pushes_contact'] } })
}
