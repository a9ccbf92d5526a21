import type { z } from '@hono/zod-openapi'
import type { EntryChangeId } from '#db/ids.ts'
import { authorsAmongStaff } from '~/features/accounts/accounts.view.server.ts'
import { changePath } from '~/features/faq/paths.ts'
import { type ChangeRow, changeById } from '~/features/faq/waiting.view.server.ts'
import type { Reader } from '../route.ts'
import type { entryChangeSubmitted } from '../schemas/entry-changes.ts'

type ChangeJson = z.infer<typeof entryChangeSubmitted>

/** @throws AppError `faq.forbidden` 403 · `faq.change_not_found` 404 */
export async function presentChange(reader: Reader, id: EntryChangeId): Promise<ChangeJson> {
  const [json] = await changesJson(reader, [await changeById(reader.read, reader.viewer, id)])
  return json as ChangeJson
}

export async function changesJson({ read, origin }: Reader, rows: ChangeRow[]) {
  const ids = rows.flatMap(({ change }) => [change.authorId, change.decidedById])
  const people = await authorsAmongStaff(read, ids)
  return rows.map(({ change }): ChangeJson => {
    const { id, entryId, state, basedOn, title, body, steps, reason, decisionReason } = change
    const { owner, ...standing } = change.standing
    return {
      ...{ id, url: origin + changePath(id), entryId, state, basedOn, title, body, steps, standing },
      answers: change.additions.map(({ answerId, revision }) => ({ answerId, revision })),
      reason,
      author: people.get(change.authorId) ?? null,
      createdAt: change.createdAt.toISOString(),
      decidedBy: change.decidedById ? (people.get(change.decidedById) ?? null) : null,
      decidedAt: change.decidedAt?.toISOString() ?? null,
      decisionReason,
    }
  })
}
