import { suspendMember } from '~/features/accounts/suspensions.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { appeal, decideAppeal } from '~/features/people/appeals.server.ts'
import { openAppeals } from '~/features/people/appeals.view.server.ts'
import { addNote } from '~/features/people/notes.server.ts'
import { invite } from '~/features/staff/invitations.server.ts'
import type { Forum } from '../forum.ts'
import { nameFor } from '../people.ts'

const WEEK_MS = 7 * 24 * 3_600_000

/** Somebody who is silenced, has appealed in vain and is noted about, and somebody whose appeal waits. */
export async function makeRestrained(forum: Forum, { staff, admin }: Record<'staff' | 'admin', Member>) {
  const { db } = forum
  const now = new Date()
  const until = new Date(now.getTime() + WEEK_MS)
  const silence = async (member: Member) => {
    const term = { until, reason: 'Pushes a wallet in every thread.', kind: 'silenced' as const }
    await suspendMember(db, staff, member.id, term, now)
    await appeal(db, member, 'It was my brother, who borrowed my phone for a day.', now)
  }
  const silenced = await forum.member(nameFor('silent'))
  await silence(silenced)
  await silence(await forum.member(nameFor('quiet')))
  const [open] = (await openAppeals(db.read, staff)).filter(({ userId }) => userId === silenced.id)
  const verdict = { decision: 'kept' as const, answer: 'He did so for a month.' }
  if (open) await decideAppeal(db, staff, { appeal: open.id, ...verdict }, now)
  await addNote(db, staff, silenced.id, 'Two accounts on one phone, says support.', now)
  const invitation = await invite(db, admin, { role: 'moderator' }, now)
  return { silenced: silenced.handle, silencedId: silenced.id, invitation }
}
