import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { faqEntries, goldenQueries, questions } from '#db/schema/index.ts'
import type { demoForum } from '#db/seed/index.ts'
import { fail } from '~/errors.ts'

/** What the demo's customers type, and the titles that they have to find; official answers before threads. */
export async function seedGoldenQueries(tx: Tx, list: (typeof demoForum)['goldenQueries'], createdAt: Date) {
  for (const { query, language, expected } of list) {
    const found = await documentTitled(tx, expected)
    await tx.insert(goldenQueries).values({ query, language, ...found, createdAt })
  }
}

async function documentTitled(tx: Tx, title: string) {
  const [entry] = await tx.select({ id: faqEntries.id }).from(faqEntries).where(eq(faqEntries.title, title))
  if (entry) return { entryId: entry.id }
  const [question] = await tx.select({ id: questions.id }).from(questions).where(eq(questions.title, title))
  return { questionId: question?.id ?? fail('questions.not_found', 404) }
}
