import type { Db } from '#db/client.server.ts'
import type { QuestionId, TagId, UserId } from '#db/ids.ts'
import { answers, questions, questionTags, revisions, tagNames, tags, users } from '#db/schema/index.ts'
import { renderMarkdown } from '~/markdown/render.ts'

const AUTHORS = 200
const TAGS = 40
const BATCH = 500
const MINUTE_MS = 60_000
const PARAGRAPH =
  'The explorer shows the transaction as **confirmed**, yet the balance has not changed. I compared the address, ' +
  'the network and the memo with the deposit page, and waited for the number of confirmations that it names.'
/** The thread that is measured: about as long as a busy one is. */
const BUSY_ANSWERS = 12

/** Fills an empty database with `count` questions, the first with many answers, the others with one each. Rows
 *  are written directly: the commands would take an hour and measure nothing. */
export async function fillForum(db: Db, count: number, now: Date) {
  const authors = await addAuthors(db, now)
  const tagIds = await addTags(db, now)
  for (let first = 0; first < count; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => first + index)
    await addQuestions(db, numbers, { authors, tagIds, now })
  }
}

const text = post(
  `${PARAGRAPH}\n\n1. ${PARAGRAPH}\n2. ${PARAGRAPH}\n\n\`\`\`js\nconst confirmations = 20\n\`\`\``,
)

function post(body: string) {
  const { html, text } = renderMarkdown(body, { linkPolicy: 'all', idPrefix: 'bench' })
  return { body, bodyHtml: html, bodyText: text, language: 'en' as const }
}

async function addAuthors(db: Db, createdAt: Date): Promise<UserId[]> {
  const handles = Array.from({ length: AUTHORS }, (_, index) => `member-${index}`)
  const rows = handles.map((handle) => ({ handle, handleKey: handle, displayName: handle, createdAt }))
  return (await db.write((tx) => tx.insert(users).values(rows).returning({ id: users.id }))).map(
    ({ id }) => id,
  )
}

async function addTags(db: Db, createdAt: Date): Promise<TagId[]> {
  const slugs = Array.from({ length: TAGS }, (_, index) => `tag-${index}`)
  return db.write(async (tx) => {
    const empty = { en: '' }
    const rows = slugs.map((slug) => {
      return { slug, name: { en: slug }, description: empty, descriptionHtml: empty, createdAt }
    })
    const made = await tx.insert(tags).values(rows).returning({ id: tags.id, slug: tags.slug })
    await tx
      .insert(tagNames)
      .values(made.map(({ id, slug }) => ({ key: slug, tagId: id, text: slug, kind: 'slug' as const })))
    return made.map(({ id }) => id)
  })
}

interface Parts {
  authors: UserId[]
  tagIds: TagId[]
  now: Date
}

const pick = <T>(list: T[], number: number): T => list[number % list.length] as T

async function addQuestions(db: Db, numbers: number[], { authors, tagIds, now }: Parts) {
  await db.write(async (tx) => {
    const rows = numbers.map((number) => {
      const at = new Date(now.getTime() - (numbers.length + number) * MINUTE_MS)
      const answerCount = number === 0 ? BUSY_ANSWERS : 1
      return {
        ...text,
        title: `Deposit number ${number} is confirmed and not credited`,
        slug: `deposit-number-${number}`,
        authorId: pick(authors, number),
        score: number % 17,
        answerCount,
        createdAt: at,
        updatedAt: at,
        activityAt: at,
      }
    })
    const made = await tx.insert(questions).values(rows).returning({ id: questions.id })
    const ids = made.map(({ id }) => id)
    await tx
      .insert(questionTags)
      .values(ids.map((questionId, at) => ({ questionId, tagId: pick(tagIds, at), position: 0 })))
    await tx
      .insert(revisions)
      .values(ids.map((questionId) => ({ questionId, number: 1, body: text.body, createdAt: now })))
    const first = numbers[0] === 0 ? ids[0] : undefined
    await tx
      .insert(answers)
      .values(ids.flatMap((id) => answersTo(id, id === first ? BUSY_ANSWERS : 1, authors, now)))
  })
}

/** Each by somebody else: one answer a person. */
const answersTo = (questionId: QuestionId, count: number, authors: UserId[], now: Date) =>
  Array.from({ length: count }, (_, index) => ({
    ...text,
    questionId,
    authorId: pick(authors, questionId + index + 1),
    score: count - index,
    createdAt: now,
    updatedAt: now,
  }))
