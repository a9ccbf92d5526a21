import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { isAuthor } from '~/features/posts/policy.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { type Desk, supportDesk } from '~/features/support/desk.ts'
import { handoffOf, parcelOf } from '~/features/support/handoff.view.server.ts'
import { deskLink, parcelFor } from '~/features/support/parcel.ts'
import { mayHandOff, maySeeHandoff } from '~/features/support/policy.ts'

export type HandoffPage = Awaited<ReturnType<typeof handoffPage>>

/** What is passed on, before and after; staff see that it was.
 *  @throws AppError `support.handoff_forbidden` 403 and as for reading the question */
export async function handoffPage(read: ReadDb, viewer: Member, id: QuestionId, origin: string) {
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(maySeeHandoff(viewer, question), 'support.handoff_forbidden')
  const desk = await readSetting(read, supportDesk)
  const parcel = parcelFor(desk, await parcelOf(read, question, origin))
  const link = deskLink(desk, parcel)
  const handoff = await handoffOf(read, id)
  return {
    path: questionPath(question),
    may: mayHandOff(viewer, question) && handoff === null,
    handoff,
    parcel,
    desk: { kind: desk.kind, name: nameOf(desk, link) },
    /** Once it is passed on, its asker goes on from here; not to a desk that was connected since. */
    link: handoff?.channel === desk.kind && isAuthor(viewer, question) ? link : null,
  }
}

/** Where it goes, as its asker knows it. */
function nameOf(desk: Desk, link: string | null): string {
  if (desk.kind === 'mail') return desk.mail
  return desk.kind === 'address' && link ? new URL(link).host : ''
}
