import type { AnswerId, EntryId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { assertNotOfficial } from '~/features/faq/accepted-source.server.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { categories } from '~/features/faq/help.view.server.ts'
import { draftFrom } from '~/features/faq/promotion.server.ts'
import { factsToName } from '~/features/living-facts/facts.view.server.ts'
import { answerPath } from '~/features/questions/paths.ts'
import { slugOf } from '~/features/questions/slug.ts'
import { waitingDraft } from '../waiting/waiting-draft.server.ts'
import { type NearestContext, nearestEntries } from './nearest.server.ts'

type PromoteContext = NearestContext & { locale: Language }

export type PromotePage = Awaited<ReturnType<typeof promotePage>>
export type AdditionPage = Awaited<ReturnType<typeof additionPage>>
export type PromotedSource = Awaited<ReturnType<typeof sourceOf>>['source']

/** The editor of a promotion: source and prefilled entry side by side.
 *  @throws AppError `answers.not_found` 404 · `answers.deleted` 410 · `faq.already_promoted` 409 */
export async function promotePage(context: PromoteContext, staff: Member, id: AnswerId) {
  const { read } = context.db
  const { source, answer, question } = await sourceOf(context, staff, id)
  const draft = await draftFrom(read, question, answer)
  return {
    source,
    draft: { ...draft, slug: slugOf(draft.title) },
    facts: await factsToName(read, context.locale),
    categories: await categoryChoice(context),
    nearest: await nearestEntries(context, question),
  }
}

/** An entry that an answer is worked into, beside that answer.
 *  @throws AppError as `promotePage` · `faq.not_found` 404 */
export async function additionPage(context: PromoteContext, staff: Member, id: AnswerId, entryId: EntryId) {
  const { source } = await sourceOf(context, staff, id)
  const entry = await entryById(context.db.read, staff, entryId, context.locale)
  const waiting = await waitingDraft(context.db.read, await getEntry(context.db.read, staff, entryId))
  const facts = await factsToName(context.db.read, context.locale)
  return { source, entry, waiting, facts, categories: await categoryChoice(context) }
}

async function categoryChoice({ db, locale }: PromoteContext) {
  const all = await categories(db.read, locale)
  return all.map(({ slug, name }) => ({ slug, name }))
}

async function sourceOf({ db: { read } }: PromoteContext, staff: Member, id: AnswerId) {
  const { answer, question } = await getVisibleAnswer(read, staff, id)
  if (answer.deletedAt) fail('answers.deleted', 410)
  await assertNotOfficial(read, id)
  const source = {
    answerId: id,
    path: answerPath(question, id),
    isAccepted: question.acceptedAnswerId === id,
    question: { title: question.title, bodyHtml: question.bodyHtml, language: question.language },
    answer: {
      body: answer.body,
      bodyHtml: answer.bodyHtml,
      language: answer.language,
      revision: answer.revision,
    },
  }
  return { source, answer, question }
}
