import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import { answers, comments, faqEntries, questions } from '#db/schema/index.ts'
import { REMOVED, secretsIn } from '~/guard/refuse.ts'
import { memberById } from '../accounts/accounts.view.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { entryAsRead } from '../faq/entry-text.server.ts'
import { compose } from '../posts/compose.server.ts'
import { slugOf } from '../questions/slug.ts'
import type { Touched } from './everywhere.server.ts'

/** What was made of the Markdown is made of it once more: a phrase over several lines is written otherwise there. */
export async function renderThread(tx: Tx, actor: Member, id: QuestionId, now: Date) {
  await renderPosts(tx, actor, await postsOf(tx, id), now)
}

/** The same where others quoted what was taken out. What holds another secret still keeps what was replaced in it:
 *  it is not rendered, which would be refused, before its own thread is purged. */
export async function renderTouched(tx: Tx, actor: Member, touched: Touched, now: Date) {
  for (const id of touched.questions) {
    const posts = await postsOf(tx, id)
    const cleaned = {
      questions: posts.questions.filter(isCleaned),
      answers: posts.answers.filter(isCleaned),
      comments: posts.comments.filter(isCleaned),
    }
    await renderPosts(tx, actor, cleaned, now)
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

async function renderPosts(tx: Tx, actor: Member, posts: Posts, now: Date) {
  const made = async (post: Pick<Posts['questions'][number], 'authorId' | 'body' | 'language'>) => {
    const author = (post.authorId && (await memberById(tx, post.authorId))) || actor
    const { mentions: _, ...composed } = await compose(tx, author, post, now)
    return composed
  }
  for (const question of posts.questions) {
    await tx
      .update(questions)
      .set({ ...(await made(question)), slug: slugOf(question.title), updatedAt: now })
      .where(eq(questions.id, question.id))
  }
  for (const answer of posts.answers) {
    await tx
      .update(answers)
      .set(await made(answer))
      .where(eq(answers.id, answer.id))
  }
  for (const comment of posts.comments) {
    await tx
      .update(comments)
      .set(await made(comment))
      .where(eq(comments.id, comment.id))
  }
}
