import type { z } from '@hono/zod-openapi'
import type { EntryId } from '#db/ids.ts'
import { type EntryView, entryById } from '~/features/faq/entry.view.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { seenNow } from '~/features/faq/sight.server.ts'
import { isStaff } from '~/features/posts/policy.ts'
import type { Reader } from '../route.ts'
import type { entry as schema } from '../schemas/entries.ts'

type EntryJson = z.infer<typeof schema>

export const entryJson = (
  { origin, viewer }: Pick<Reader, 'origin' | 'viewer'>,
  entry: EntryView,
): EntryJson => ({
  id: entry.id,
  url: origin + entry.path,
  title: entry.title,
  slug: entry.slug,
  body: entry.body,
  bodyHtml: entry.bodyHtml,
  category: entry.category.slug,
  language: entry.language,
  kind: entry.kind,
  origin: entry.origin,
  state: entry.state,
  needsReview: reviewJson(entry, isStaff(viewer) ? 'staff' : 'everybody'),
  source: entry.source && {
    questionId: entry.source.questionId,
    answerId: entry.source.answerId,
    revision: entry.source.revision,
    author: entry.source.author,
  },
  document: entry.document,
  appliesTo: entry.appliesTo,
  steps: entry.steps,
  messages: entry.messages,
  verifiedAt: entry.verifiedAt?.toISOString() ?? null,
  revision: entry.revision,
})

function reviewJson({ needsReview }: EntryView, reader: 'staff' | 'everybody'): EntryJson['needsReview'] {
  if (!needsReview) return null
  const { level, since, reasons } = needsReview
  return { level, since: since.toISOString(), reasons: reader === 'staff' ? reasons : undefined }
}

/** As `presentEntry`; staff get what tells that they have seen it. */
export async function presentOneEntry(reader: Reader, id: EntryId): Promise<EntryJson> {
  const json = await presentEntry(reader, id)
  if (!isStaff(reader.viewer)) return json
  return { ...json, seen: await seenNow(reader.read, await getEntry(reader.read, reader.viewer, id)) }
}

/** @throws AppError `faq.not_found` 404 */
export async function presentEntry(reader: Reader, id: EntryId) {
  return entryJson(reader, await entryById(reader.read, reader.viewer, id, reader.language))
}
