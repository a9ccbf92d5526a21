import { eq } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId } from '#db/ids.ts'
import { faqEntries } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import { draftFrom } from '~/features/faq/promotion.server.ts'
import { factsToName } from '~/features/living-facts/facts.view.server.ts'
import { answerPath } from '~/features/questions/paths.ts'
import { slugOf } from '~/features/questions/slug.ts'

export type PromotePage = Awaited<ReturnType<typeof promotePage>>

/** The editor of a promotion: source and prefilled entry side by side.
 *  @throws AppError `answers.not_found` 404 · `answers.deleted` 410 · `faq.already_promoted` 409 */
export async function promotePage(read: ReadDb, staff: Member, id: AnswerId, language: Language) {
  const { answer, question } = await getVisibleAnswer(read, staff, id)
  if (answer.deletedAt) fail('answers.deleted', 410)
  const taken = await read.$count(faqEntries, eq(faqEntries.sourceAnswerId, id))
  if (taken > 0) fail('faq.already_promoted', 409)
  const draft = await draftFrom(read, question, answer)
  return {
    answerId: id,
    isAccepted: question.acceptedAnswerId === id,
    question: { title: question.title, bodyHtml: question.bodyHtml, language: question.language },
    answer: { bodyHtml: answer.bodyHtml, language: answer.language, revision: answer.revision },
    sourcePath: answerPath(question, id),
    draft: { ...draft, slug: slugOf(draft.title) },
    facts: await factsToName(read, language),
    categories: (await categories(read, language)).map(({ slug, name }) => ({ slug, name })),
  }
}
