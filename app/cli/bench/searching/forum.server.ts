import type { Db } from '#db/client.server.ts'
import type { UserId } from '#db/ids.ts'
import { answers, questions, users } from '#db/schema/index.ts'
import { makeTexts, type Texts } from './texts.ts'

const ANSWERS_EACH = 4
const AUTHORS = 50
const BATCH = 500
const MINUTE_MS = 60_000

/** `count` questions with four answers each, every text another one. Rows are written directly, without HTML and
 *  revisions: search reads neither. Returns the titles, in the order of the ids from 1. */
export async function fillSearchForum(db: Db, count: number, now: Date): Promise<string[]> {
  const texts = makeTexts(count)
  const authors = await addAuthors(db, now)
  const titles: string[] = []
  while (titles.length < count) {
    const rows = Array.from({ length: Math.min(BATCH, count - titles.length) }, (_, index) =>
      thread(texts, { authors, number: titles.length + index, now }),
    )
    await db.write(async (tx) => {
      const made = await tx
        .insert(questions)
        .values(rows.map(({ question }) => question))
        .returning({ id: questions.id })
      await tx
        .insert(answers)
        .values(
          made.flatMap(({ id }, at) => (rows[at]?.answers ?? []).map((row) => ({ ...row, questionId: id }))),
        )
    })
    titles.push(...rows.map(({ question }) => question.title))
  }
  return titles
}

async function addAuthors(db: Db, createdAt: Date): Promise<UserId[]> {
  const rows = Array.from({ length: AUTHORS }, (_, index) => {
    const handle = `searcher-${index}`
    return { handle, handleKey: handle, displayName: handle, createdAt }
  })
  const made = await db.write((tx) => tx.insert(users).values(rows).returning({ id: users.id }))
  return made.map(({ id }) => id)
}

interface Place {
  authors: UserId[]
  number: number
  now: Date
}

function thread(texts: Texts, { authors, number, now }: Place) {
  const subject = texts.subject()
  const at = new Date(now.getTime() - (number + 1) * MINUTE_MS)
  const by = (offset: number) => authors[(number + offset) % authors.length] ?? null
  const post = (words: number) => {
    const text = texts.body(subject, words)
    return {
      body: text,
      bodyHtml: `<p>${text}</p>`,
      bodyText: text,
      language: 'en' as const,
      createdAt: at,
      updatedAt: at,
    }
  }
  return {
    question: {
      ...post(70),
      title: texts.title(subject),
      slug: `question-${number}`,
      authorId: by(0),
      answerCount: ANSWERS_EACH,
      score: number % 13,
      activityAt: at,
    },
    answers: Array.from({ length: ANSWERS_EACH }, (_, index) => ({
      ...post(60),
      authorId: by(index + 1),
      score: index,
    })),
  }
}
