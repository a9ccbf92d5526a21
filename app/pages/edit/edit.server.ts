import { eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId } from '#db/ids.ts'
import { tagNames, tags } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { assertAllowed } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { mayEdit } from '~/features/posts/policy.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { tagKey } from '~/features/tags/names.ts'
import { tagLabels } from '~/features/tags/tags.view.server.ts'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'

export type QuestionEditPage = Awaited<ReturnType<typeof questionEditPage>>
export type AnswerEditPage = Awaited<ReturnType<typeof answerEditPage>>

/** A question as its editor starts from it.
 *  @throws AppError `questions.edit_forbidden` 403 and as for reading it */
export async function questionEditPage(read: ReadDb, viewer: Member, id: QuestionId, language: Language) {
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(mayEdit(viewer, question), 'questions.edit_forbidden', { location: PRIVILEGES_PATH })
  return {
    path: questionPath(question),
    title: question.title,
    body: question.body,
    tags: await tagsAsTyped(read, id, language),
    language: question.language,
    revision: question.revision,
  }
}

/** Names in the editor's language where they name the tag, slugs where they do not. */
async function tagsAsTyped(read: ReadDb, id: QuestionId, language: Language) {
  const labels = (await tagLabels(read, [id], language)).get(id) ?? []
  const keys = labels.map(({ name }) => tagKey(name))
  const named = await read
    .select({ key: tagNames.key, slug: tags.slug })
    .from(tagNames)
    .innerJoin(tags, eq(tags.id, tagNames.tagId))
    .where(inArray(tagNames.key, keys))
  const slugOf = new Map(named.map(({ key, slug }) => [key, slug]))
  const typed = labels.map(({ slug, name }) => (slugOf.get(tagKey(name)) === slug ? tagKey(name) : slug))
  return typed.join(language === 'zh-CN' ? '，' : ', ')
}

/** @throws AppError `answers.edit_forbidden` 403 and as for reading it */
export async function answerEditPage(read: ReadDb, viewer: Member, id: AnswerId) {
  const { answer, question } = await getVisibleAnswer(read, viewer, id)
  assertAllowed(mayEdit(viewer, answer), 'answers.edit_forbidden', { location: PRIVILEGES_PATH })
  return {
    path: `/answers/${id}`,
    questionTitle: question.title,
    questionLanguage: question.language,
    body: answer.body,
    language: answer.language,
    revision: answer.revision,
  }
}
