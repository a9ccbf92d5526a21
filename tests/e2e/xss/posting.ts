import type { QuestionId, UserId } from '#db/ids.ts'
import { answerRef } from '#db/post.ts'
import { tagNames, tags, users } from '#db/schema/index.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { postComment } from '~/features/comments/comments.server.ts'
import { askQuestion, editQuestion } from '~/features/questions/questions.server.ts'
import { renderMarkdown } from '~/markdown/render.ts'
import type { Forum } from '../forum.ts'

/** Answers in one thread: they fit on its first page. */
const BATCH = 20
const BODY = 'Posted by somebody who wishes us ill, and long enough.'

export interface Posted {
  /** Threads whose answers, comments and names are payloads; their histories have them as titles and bodies. */
  threads: string[]
  histories: string[]
  /** One for each payload: a thread with it as title, a tag described by it, a member named by it. */
  titles: string[]
  tags: string[]
  profiles: string[]
  /** The same of texts that wish nobody ill. */
  harmless: { titles: string[]; tags: string[]; profiles: string[] }
}

const HARMLESS = ['How long does a deposit take?', '充值多久到账？']

/** Puts each payload into a title, a body, a comment, the description of a tag and the name of a member, by
 *  the commands that the forms call. Lengths are not checked there: an import has no limits either. */
export async function post(forum: Forum, victim: Member, payloads: readonly string[]): Promise<Posted> {
  const texts = [...payloads, ...HARMLESS]
  const authors = await named(forum, texts)
  const slugs = await described(forum, texts)
  const titles: string[] = []
  for (const [number, author] of authors.entries()) {
    const input = { title: texts[number] ?? '', body: BODY, tags: [slugs[number] ?? ''], facts: {} }
    titles.push((await askQuestion(forum.db, author, input, new Date())).path)
  }
  const [tags, profiles] = [
    slugs.map((slug) => `/tags/${slug}`),
    authors.map(({ handle }) => `/users/${handle}`),
  ]
  const end = payloads.length
  const posted: Posted = {
    ...{ threads: [], histories: [] },
    ...{ titles: titles.slice(0, end), tags: tags.slice(0, end), profiles: profiles.slice(0, end) },
    harmless: { titles: titles.slice(end), tags: tags.slice(end), profiles: profiles.slice(end) },
  }
  for (let first = 0; first < payloads.length; first += BATCH) {
    const some = payloads.slice(first, first + BATCH)
    const { path, id } = await discuss(forum, victim, authors.slice(first, first + some.length), some)
    posted.threads.push(path)
    posted.histories.push(`/questions/${id}/history`)
  }
  return posted
}

async function named(forum: Forum, payloads: readonly string[]): Promise<Member[]> {
  const long = new Date('2020-01-01')
  const authors: Member[] = []
  for (const [number, displayName] of payloads.entries()) {
    const row = { handle: `mallory-${number}`, handleKey: `mallory-${number}`, displayName, createdAt: long }
    const [made] = await forum.db.write((tx) =>
      tx
        .insert(users)
        .values({ ...row, role: 'member', trusted: true })
        .returning({ id: users.id }),
    )
    const author = made && (await memberById(forum.db.read, made.id as UserId))
    if (author) authors.push(author)
  }
  return authors
}

/** As the seeder writes tags. */
async function described(forum: Forum, payloads: readonly string[]): Promise<string[]> {
  const slugs: string[] = []
  for (const [number, description] of payloads.entries()) {
    const slug = `tag-${number}`
    const { html } = renderMarkdown(description, { linkPolicy: 'all', idPrefix: slug })
    await forum.db.write(async (tx) => {
      const texts = { name: { en: slug }, description: { en: description }, descriptionHtml: { en: html } }
      const [made] = await tx
        .insert(tags)
        .values({ slug, ...texts, createdAt: new Date() })
        .returning({ id: tags.id })
      if (made)
        await tx.insert(tagNames).values({ key: slug, tagId: made.id, text: description, kind: 'synonym' })
    })
    slugs.push(slug)
  }
  return slugs
}

async function discuss(forum: Forum, victim: Member, authors: Member[], payloads: readonly string[]) {
  const question = await forum.ask(victim, {
    title: `A thread of payloads, ${authors[0]?.handle}`,
    body: BODY,
  })
  for (const [number, author] of authors.entries()) {
    const payload = payloads[number] ?? ''
    const { path } = await postAnswer(forum.db, author, question.id, { body: payload }, new Date())
    const answer = answerRef(Number(/#answer-(\d+)/.exec(path)?.[1]) as Parameters<typeof answerRef>[0])
    await postComment(forum.db, author, answer, { body: payload }, new Date())
  }
  await rewrite(forum, victim, question.id, payloads)
  return question
}

/** The question's history has each payload as title and body. */
async function rewrite(forum: Forum, victim: Member, id: QuestionId, payloads: readonly string[]) {
  for (const payload of payloads) {
    await editQuestion(
      forum.db,
      victim,
      id,
      { title: payload, body: `${payload}\n\n${BODY}`, reason: payload },
      new Date(),
    )
  }
}
