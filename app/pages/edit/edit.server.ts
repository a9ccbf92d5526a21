import { eq, inArray } from 'drizzle-orm'
import type { ReadDb } from '#db/client.server.ts'
import type { AnswerId, QuestionId, SuggestionId } from '#db/ids.ts'
import { tagNames, tags } from '#db/schema/index.ts'
import type { Language } from '#db/schema/types.ts'
import { fail } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { getVisibleAnswer } from '~/features/answers/find.server.ts'
import { mayEdit, type PostFacts, type ThreadFacts } from '~/features/posts/policy.ts'
import { assertUnlocked, getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { getSuggestion } from '~/features/suggestions/find.server.ts'
import { maySuggest } from '~/features/suggestions/policy.ts'
import { tagKey } from '~/features/tags/names.ts'
import { tagLabels } from '~/features/tags/tags.view.server.ts'
import { PRIVILEGES_PATH } from '~/ui/privileges-path.ts'

export type QuestionEditPage = Awaited<ReturnType<typeof questionEditPage>>
export type AnswerEditPage = Awaited<ReturnType<typeof answerEditPage>>

/** A question as its editor starts from it, or as somebody suggested it.
 *  @throws AppError `questions.edit_forbidden` 403 and as for reading it */
export async function questionEditPage(
  read: ReadDb,
  viewer: Member,
  id: QuestionId,
  { language, suggestion }: { language: Language; suggestion?: SuggestionId | undefined },
) {
  const question = await getVisibleQuestion(read, viewer, id)
  const mode =
    modeOf(viewer, question, question) ?? fail('questions.edit_forbidden', 403, { location: PRIVILEGES_PATH })
  const begun = await begunWith(read, viewer, suggestion, question)
  return {
    mode,
    path: questionPath(question),
    title: question.title,
    body: question.body,
    tags: await tagsAsTyped(read, id, language),
    language: question.language,
    revision: question.revision,
    begun,
  }
}

/** At once, or for somebody else to look at; undefined: not at all. */
function modeOf(viewer: Member, post: PostFacts, thread: ThreadFacts) {
  assertUnlocked(viewer, thread)
  if (mayEdit(viewer, post, thread)) return 'edit' as const
  return maySuggest(viewer, post, thread) ? ('suggest' as const) : undefined
}

/** What was suggested for this post, to go on from. */
async function begunWith(
  read: ReadDb,
  viewer: Member,
  id: SuggestionId | undefined,
  post: PostFacts & { id: number; revision: number },
) {
  if (id === undefined) return null
  const { suggestion, post: about } = await getSuggestion(read, viewer, id)
  if (about.id !== post.id || suggestion.state !== 'waiting') return null
  const { title, tags, body, reason, basedOn } = suggestion
  return { id, title, tags: tags?.join(', '), body, reason, isOvertaken: basedOn !== post.revision }
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
export async function answerEditPage(
  read: ReadDb,
  viewer: Member,
  id: AnswerId,
  suggestion: SuggestionId | undefined,
) {
  const { answer, question } = await getVisibleAnswer(read, viewer, id)
  return {
    mode:
      modeOf(viewer, answer, question) ?? fail('answers.edit_forbidden', 403, { location: PRIVILEGES_PATH }),
    path: `/answers/${id}`,
    questionTitle: question.title,
    questionLanguage: question.language,
    body: answer.body,
    language: answer.language,
    revision: answer.revision,
    begun: await begunWith(read, viewer, suggestion, answer),
  }
}
