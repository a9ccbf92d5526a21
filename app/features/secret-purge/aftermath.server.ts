import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { SearchEngine } from '#search/port.ts'
import { secretsIn } from '~/guard/refuse.ts'
import type { Post } from '../mail/post.ts'
import { indexEntries, indexQuestions } from '../search/index.server.ts'

interface Kept {
  search: SearchEngine
  post: Post
}

/** What was made of a thread outside its transaction: the index, with what its storage keeps of before, and the mails
 *  that were written into files. */
export async function forgetPurged(db: Db, { search, post }: Kept, purged: { questionId: number }[]) {
  const ids = purged.map(({ questionId }) => questionId as QuestionId)
  await indexQuestions(db.read, search, ids)
  for (const id of ids) {
    const entries = await db.read
      .select({ id: faqEntries.id })
      .from(faqEntries)
      .where(eq(faqEntries.sourceQuestionId, id))
    await indexEntries(
      db.read,
      search,
      entries.map((entry) => entry.id),
    )
  }
  await search.forget?.()
  await post.eraseMails?.((text) => secretsIn(text).length > 0)
}
