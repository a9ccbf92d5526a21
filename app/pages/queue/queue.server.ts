import type { Db } from '#db/client.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { isHeldForFlags } from '~/features/posts/holding.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { earlierDecisions, nearestTwin, openFlags } from '~/features/queue/beside.view.server.ts'
import type { Tie } from '~/features/queue/bundle.ts'
import type { Case } from '~/features/queue/cases.server.ts'
import { openNext } from '~/features/queue/open.server.ts'
import { TEXT_SHOWN } from '~/features/queue/rules.ts'
import { kindsHeldFor } from '~/guard/likely.ts'

export type QueuePage = Awaited<ReturnType<typeof queuePage>>

/** The next case for this moderator, and what is known beside it; null = nothing is left. Opening it takes it. */
export async function queuePage(db: Db, moderator: Member, { origin, now }: { origin: string; now: Date }) {
  const opened = await openNext(db, moderator, { ownHost: new URL(origin).hostname, now })
  if (!opened) return null
  const { head, others, left } = opened
  const { read } = db
  return {
    head: view(head),
    others: others.map((other) => ({ ...view(other), tie: other.tie satisfies Tie })),
    left,
    earlier: await earlierDecisions(read, head.author?.id ?? null),
    flags: await openFlags(read, head),
    twin: await nearestTwin(read, head),
  }
}

function view({ author, thread, ...one }: Case) {
  const { subject, kind, id, reasons, language, createdAt, since } = one
  const isCut = one.text.length > TEXT_SHOWN
  return {
    ...{ subject, kind, id, reasons, language, createdAt, since, isCut },
    text: isCut ? one.text.slice(0, TEXT_SHOWN).toWellFormed() : one.text,
    heldFor: heldFor(one),
    author: author?.deletedAt ? null : author,
    thread: { ...thread, path: questionPath(thread) },
    path: kind === 'question' ? questionPath(thread) : `${questionPath(thread)}#${subject}`,
    editPath: kind === 'comment' ? null : `/${kind}s/${id}/edit`,
  }
}

/** Why it is held, for people. */
function heldFor({ heldAt, heldFor }: Pick<Case, 'heldAt' | 'heldFor'>) {
  if (heldAt === null) return null
  if (heldFor === null) return { why: 'new_member' as const }
  if (isHeldForFlags(heldFor)) return { why: 'flags' as const }
  const kinds = kindsHeldFor(heldFor)
  if (kinds.length > 0) return { why: 'likely' as const, kinds }
  return { why: 'contact' as const, rule: heldFor.split('#')[1]?.trim() || heldFor }
}
