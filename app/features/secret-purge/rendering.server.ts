import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { answers, comments, faqEntries, questions } from '#db/schema/index.ts'
import { REMOVED, secretsIn } from '~/guard/refuse.ts'
import { composeCommentAgain } from '../comments/compose.server.ts'
import { entryAsRead } from '../faq/entry-text.server.ts'
import { composeAgain } from '../posts/compose.server.ts'
import { slugOf } from '../questions/slug.ts'
import type { Touched } from './everywhere.server.ts'

/** What was made of the Markdown is made of it once more: a phrase over several lines is written otherwise there. */
export async function renderThread(tx: Tx, id: QuestionId, now: Date) {
  await renderPosts(tx, await postsOf(tx, id), now)
}

/** The same where others quoted what was taken out. What holds another secret still keeps what was replaced in it:
 *  it is not rendered, which would be refused, before its own thread is purged. */
export async function renderTouched(tx: Tx, touched: Touched, now: Date) {
  for (const id of touched.questions) {
    const posts = await postsOf(tx, id)
    const cleaned = {
      questions: posts.questions.filter(isCleaned),
      answers: posts.answers.filter(isCleaned),
      comments: posts.comments.filter(isCleaned),
    }
    await renderPosts(tx, cleaned, now)
  }
  const entries = await tx
    .select()
    .from(faqEntries)
    .where(inArray(faqEntries.id, [...touched.entries]))
  for (const entry of entries.filter(({ body, steps }) => isCleaned({ body: [body, ...steps].join('\n') }))) {
    await tx
      .update(faqEntries)
      .set(await entryAsRead(tx, entry))
      .where(eq(faqEntries.id, entry.id))
  }
}

const isCleaned = ({ body }: { body: string }) => body.includes(REMOVED) && secretsIn(body).length === 0

type Posts = Awaited<ReturnType<typeof postsOf>>

const postsOf = async (tx: Tx, id: QuestionId) => ({
  questions: await tx.select().from(questions).where(eq(questions.id, id)),
  answers: await tx.select().from(answers).where(eq(answers.questionId, id)),
  comments: await tx.select().from(comments).where(eq(comments.questionId, id)),
})

async function renderPosts(tx: Tx, posts: Posts, now: Date) {
  for (const question of posts.questions) {
    await tx
      .update(questions)
      .set({ ...(await composeAgain(tx, question)), slug: slugOf(question.title), updatedAt: now })
      .where(eq(questions.id, question.id))
  }
  for (const answer of posts.answers) {
    await tx
      .update(answers)
      .set(await composeAgain(tx, answer))
      .where(eq(answers.id, answer.id))
  }
  for (const comment of posts.comments) {
    await tx
      .update(comments)
      .set(await composeCommentAgain(tx, comment))
      .where(eq(comments.id, comment.id))
  }
}
