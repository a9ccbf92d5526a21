import type { Db, ReadDb } from '#db/client.server.ts'
import type { Language } from '#db/schema/types.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { isHeldForFlags } from '~/features/posts/holding.ts'
import { revisionOf } from '~/features/posts/revisions.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { earlierDecisions, nearestTwin, openFlags } from '~/features/queue/beside.view.server.ts'
import type { Tie } from '~/features/queue/bundle.ts'
import { type Case, isOnlySuggested } from '~/features/queue/cases.server.ts'
import { postOf } from '~/features/queue/decide.server.ts'
import { openNext } from '~/features/queue/open.server.ts'
import { TEXT_SHOWN } from '~/features/queue/rules.ts'
import { kindsHeldFor } from '~/guard/likely.ts'
import { beginning } from '~/markdown/cuts.ts'
import { changesIn } from '../history/history.server.ts'

export type QueuePage = Awaited<ReturnType<typeof queuePage>>

/** The next case for this moderator, and what is known beside it; null = nothing is left. Opening it takes it. */
export async function queuePage(
  db: Db,
  moderator: Member,
  { origin, locale, now }: { origin: string; locale: Language; now: Date },
) {
  const opened = await openNext(db, moderator, { ownHost: new URL(origin).hostname, now })
  if (!opened) return null
  const { head, others, left } = opened
  const { read } = db
  return {
    head: view(head),
    others: others.map((other) => ({ ...view(other), tie: other.tie satisfies Tie })),
    left,
    earlier: await earlierDecisions(read, writerOf(head)),
    flags: await openFlags(read, head),
    twin: await nearestTwin(read, head),
    suggestion: await suggestionIn(read, head, locale),
  }
}

/** Whose writing is judged. */
const writerOf = (one: Case) => (isOnlySuggested(one) ? one.suggestion?.authorId : one.author?.id) ?? null

/** Who would change what in it, and why. */
async function suggestionIn(read: ReadDb, { suggestion, kind, id }: Case, locale: Language) {
  const post = postOf({ kind, id })
  if (suggestion === null || post.kind === 'comment') return null
  const { basedOn, authorId, reason, createdAt } = suggestion
  const seen = await revisionOf(read, post, basedOn)
  const edit = { ...suggestion, number: basedOn, rolledBackTo: null }
  return {
    ...{ id: suggestion.id, reason, createdAt },
    author: (await publicAuthors(read, [authorId], locale)).get(authorId) ?? null,
    difference: changesIn(edit, seen, { isFirst: false }),
  }
}

function view({ author, thread, ...one }: Case) {
  const { subject, kind, id, reasons, language, createdAt, since, suggestion } = one
  const isCut = one.text.length > TEXT_SHOWN
  return {
    ...{ subject, kind, id, reasons, language, createdAt, since, isCut },
    text: beginning(one.text, TEXT_SHOWN),
    heldFor: heldFor(one),
    author: author?.deletedAt ? null : author,
    thread: { ...thread, path: questionPath(thread) },
    path: kind === 'question' ? questionPath(thread) : `${questionPath(thread)}#${subject}`,
    editPath:
      kind === 'comment' ? null : `/${kind}s/${id}/edit${suggestion ? `?suggestion=${suggestion.id}` : ''}`,
    isOnlySuggested: isOnlySuggested(one),
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
