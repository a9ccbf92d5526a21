import type { EntryId } from '#db/ids.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { promoteAnswer } from '~/features/faq/promotion.server.ts'
import { publishEntry } from '~/features/faq/publication.server.ts'
import { promotion } from '~/features/faq/schema.ts'
import { secondApprover } from '~/features/faq/settings.ts'
import { waitingOn } from '~/features/faq/waiting.server.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import type { Forum } from '../support/forum.ts'

export const BODY = 'The credit comes after 20 confirmations; until then please wait.'
export const NEW_BODY = 'The credit comes after 12 confirmations; until then please wait.'

/** Whether what is public needs other eyes. */
export async function requireSecond(forum: Forum, isRequired: boolean) {
  const admin = await forum.member({ role: 'admin' })
  await changeSetting(forum.db, admin, secondApprover, isRequired, forum.now)
}

export async function solved(forum: Forum) {
  const { question, asker } = await forum.question()
  const answer = await forum.answer(question, undefined, BODY)
  await acceptAnswer(forum.db, asker, answer.id, forum.now)
  return { question, asker, answer }
}

/** A published entry, with a writer and an approver, where what is public needs other eyes. */
export async function guarded(forum: Forum) {
  const { question, answer } = await solved(forum)
  const [writer, approver] = [await forum.staff(), await forum.staff()]
  const wish = promotion.parse({ category: 'deposits', title: 'When is it credited?', slug: 'credited' })
  const id = await promoteAnswer(forum.db, writer, answer.id, wish, forum.now)
  await publishEntry(forum.db, approver, id, forum.now)
  await requireSecond(forum, true)
  return { question, answer, writer, approver, id }
}

export const seenBy = (forum: Forum, viewer: Member | null, id: EntryId) =>
  entryById(forum.db.read, viewer, id, 'en')

/** The change of this entry that waits; the test fails without one. */
export async function waiting(forum: Forum, id: EntryId) {
  const change = await waitingOn(forum.db.read, id)
  if (!change) throw new Error('Nothing waits')
  return change
}
