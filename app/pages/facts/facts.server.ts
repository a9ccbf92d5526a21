import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { mayGiveFacts } from '~/features/questions/policy.ts'
import { factsFor, templatesFor } from '~/features/tags/facts.server.ts'
import { inLanguage } from '~/features/tags/tags.view.server.ts'

export type FactsPage = Awaited<ReturnType<typeof factsPage>>

/** What the question's tags ask for, with what was given so far.
 *  @throws AppError `questions.facts_forbidden` 403 and as for reading the question */
export async function factsPage(read: ReadDb, viewer: Member, id: QuestionId, language: Language) {
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(mayGiveFacts(viewer, question), 'questions.facts_forbidden')
  const given = await factsFor(read, viewer, question)
  const templates = await templatesFor(read, id)
  return {
    path: questionPath(question),
    title: question.title,
    language: question.language,
    facts: templates.map(({ key, name, shape, choices, visibility, required }) => ({
      ...{ key, shape, choices, visibility, required },
      name: inLanguage(name, language),
      value: given.find((fact) => fact.key === key)?.value ?? undefined,
    })),
  }
}
