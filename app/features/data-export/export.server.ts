import type { ReadDb } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { accountOf } from './account.server.ts'
import { closeVotesOf, duplicateVotesOf, handoffsOf, incidentsAffecting, staffActsOf } from './acts.server.ts'
import {
  answersOf,
  commentsOf,
  EXPORT_BATCH,
  flagsOf,
  type Part,
  questionsOf,
  votesOf,
} from './parts.server.ts'
import {
  badgesEarned,
  incidentsFollowed,
  noticesOf,
  questionsFollowed,
  reputationOf,
  revisionsOf,
  suggestedEditsOf,
  tagsFollowed,
  uploadsOf,
} from './traces.server.ts'

const PARTS: Record<string, Part> = {
  questions: questionsOf,
  answers: answersOf,
  comments: commentsOf,
  revisions: revisionsOf,
  suggestedEdits: suggestedEditsOf,
  votes: votesOf,
  flags: flagsOf,
  reputation: reputationOf,
  badges: badgesEarned,
  notices: noticesOf,
  uploads: uploadsOf,
  questionsFollowed,
  tagsFollowed,
  incidentsFollowed,
  incidentsAffecting,
  closeVotes: closeVotesOf,
  duplicateVotes: duplicateVotesOf,
  handoffs: handoffsOf,
  staffActs: staffActsOf,
}

/** Everything that is a member's, as the text of one JSON object, piece by piece: no more than some hundred rows are in
 *  memory, and each part is as it stands when it is read. No word of anybody else's that is not public. */
export async function* exportOf(read: ReadDb, id: UserId): AsyncGenerator<string> {
  yield `{\n"account": ${JSON.stringify(await accountOf(read, id))}`
  for (const [name, part] of Object.entries(PARTS)) {
    yield `,\n${JSON.stringify(name)}: [`
    yield* rowsOf(read, id, part)
    yield ']'
  }
  yield '\n}\n'
}

async function* rowsOf(read: ReadDb, id: UserId, part: Part): AsyncGenerator<string> {
  let after = 0
  for (let isMore = true; isMore; ) {
    const rows = await part(read, id, after)
    const lines = rows.map(({ at, ...row }) => JSON.stringify({ id: at, ...row }))
    if (lines.length > 0) yield `${after === 0 ? '' : ','}\n${lines.join(',\n')}`
    after = rows.at(-1)?.at ?? after
    isMore = rows.length === EXPORT_BATCH
  }
}
