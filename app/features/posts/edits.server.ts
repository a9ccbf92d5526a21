import type { Tx } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import type { Member } from '../accounts/viewer.ts'
import { recordAct } from '../audit/audit.server.ts'
import { isAuthor, type PostFacts } from './policy.ts'

interface Edit {
  kind: 'question' | 'answer'
  post: Pick<PostFacts, 'authorId'> & { id: QuestionId | AnswerId; revision: number }
  number: number
  reason: string
  rolledBackTo: number | null
}

/** Staff who change what somebody else wrote say so in the log: from which revision to which, never the words. */
export async function recordEdit(tx: Tx, editor: Member, edit: Edit, now: Date) {
  const { kind, post, number, reason, rolledBackTo } = edit
  if (!editor.isStaff || isAuthor(editor, post)) return
  const done = rolledBackTo === null ? ('edited' as const) : ('rolled_back' as const)
  const from = { revision: post.revision }
  const to = rolledBackTo === null ? { revision: number } : { revision: number, as: rolledBackTo }
  const act = { act: `${kind}.${done}` as const, subjectId: post.id, before: from, after: to, why: reason }
  await recordAct(tx, { actorId: editor.id, ...act }, now)
}
