import type { Db } from '#db/client.server.ts'
import type { EntryId, QuestionId } from '#db/ids.ts'
import type { SearchEngine } from '#search/port.ts'
import { secretsIn } from '~/guard/refuse.ts'
import type { Post } from '../mail/post.ts'
import { indexEntries, indexQuestions } from '../search/index.server.ts'

interface Kept {
  search: SearchEngine
  post: Post
}

/** What was made of threads outside the transaction: the index, with what its storage keeps of before, and the mails
 *  that were written into files. */
export async function forgetPurged(db: Db, { search, post }: Kept, purged: { questionId: number }[]) {
  const ids = purged.map(({ questionId }) => questionId as QuestionId)
  await indexQuestions(db.read, search, ids)
  await search.forget?.()
  await post.eraseMails?.((text) => secretsIn(text).length > 0)
}

/** The same of official answers, which no mail quotes. */
export async function forgetPurgedEntries(db: Db, search: SearchEngine, purged: { entryId: number }[]) {
  const ids = purged.map(({ entryId }) => entryId as EntryId)
  await indexEntries(db.read, search, ids)
  await search.forget?.()
}
