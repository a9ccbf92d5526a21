import type { z } from '@hono/zod-openapi'
import type { QuestionId, SuggestionId } from '#db/ids.ts'
import { publicAuthors } from '~/features/accounts/accounts.view.server.ts'
import { getSuggestion, type Suggestion } from '~/features/suggestions/find.server.ts'
import { suggestionPath } from '~/features/suggestions/paths.ts'
import type { Reader } from '../route.ts'
import type { suggestion as suggestionSchema } from '../schemas/suggestions.ts'

type SuggestionJson = z.infer<typeof suggestionSchema>

/** @throws AppError `suggestions.not_found` 404 · `suggestions.forbidden` 403 */
export async function presentSuggestion(reader: Reader, id: SuggestionId): Promise<SuggestionJson> {
  const { suggestion, question } = await getSuggestion(reader.read, reader.viewer, id)
  const [json] = await suggestionsJson(reader, [{ ...suggestion, thread: question }])
  return json as SuggestionJson
}

type Row = Suggestion & { thread: { id: QuestionId } }

export async function suggestionsJson({ read, origin, language }: Reader, rows: Row[]) {
  const ids = rows.flatMap(({ authorId, decidedById }) => [authorId, decidedById])
  const people = await publicAuthors(read, ids, language)
  return rows.map((row): SuggestionJson => {
    const { id, answerId, state, basedOn, title, tags, body, reason, decisionReason } = row
    return {
      ...{ id, url: origin + suggestionPath(id), questionId: row.thread.id, answerId, state, basedOn },
      ...{ title, tags, body, reason, decisionReason },
      author: people.get(row.authorId) ?? null,
      createdAt: row.createdAt.toISOString(),
      decidedBy: row.decidedById === null ? null : (people.get(row.decidedById) ?? null),
      decidedAt: row.decidedAt?.toISOString() ?? null,
    }
  })
}
