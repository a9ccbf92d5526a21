import type { ReadDb } from '#db/client.server.ts'
import type { QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { SearchEngine } from '#search/port.ts'
import { assertAllowed, isAppError } from '~/errors.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { canonicalIds, glimpsesOf } from '~/features/questions/duplicates.view.server.ts'
import { getVisibleQuestion } from '~/features/questions/find.server.ts'
import { questionPath } from '~/features/questions/paths.ts'
import { mayDecideDuplicate, mayProposeDuplicate } from '~/features/questions/policy.ts'
import { questionNamed } from '~/features/questions/schema.ts'
import { search } from '~/features/search/search.view.server.ts'

/** Looked through at a glance; whoever does not find it among them types another word. */
const SHOWN = 8
/** Found, before duplicates give way to what they repeat. */
const FOUND = 20

export interface ChooseContext {
  db: { read: ReadDb }
  search: SearchEngine
  locale: Language
  now: () => Date
}

export type ChoosePage = Awaited<ReturnType<typeof choosePage>>

/** Questions that this one may repeat, by what was typed, or at first by its title.
 *  @throws AppError `questions.duplicate_forbidden` 403 and as for reading it */
export async function choosePage(
  context: ChooseContext,
  viewer: Member,
  id: QuestionId,
  typed: string | undefined,
) {
  const { read } = context.db
  const question = await getVisibleQuestion(read, viewer, id)
  assertAllowed(mayProposeDuplicate(viewer, question), 'questions.duplicate_forbidden')
  const { title, language } = question
  const text = typed ?? title
  const canonical = await canonicalIds(read, await idsFor(context, viewer, text))
  const others = canonical.filter((other) => other !== id).slice(0, SHOWN)
  return {
    id,
    title,
    language,
    path: questionPath(question),
    text,
    decides: mayDecideDuplicate(viewer, question),
    found: await glimpsesOf(read, others),
  }
}

/** The one that is named by its number or address first: a number may be a word as well, an address is none. */
async function idsFor(context: ChooseContext, viewer: Member, text: string): Promise<QuestionId[]> {
  const named = questionNamed(text)
  if (named !== null && text.includes('/')) return [named]
  return [...(named === null ? [] : [named]), ...(await idsFound(context, viewer, text))]
}

/** Without a search engine there is still the number. */
async function idsFound(context: ChooseContext, viewer: Member, text: string): Promise<QuestionId[]> {
  const request = { text, kind: 'question' as const, limit: FOUND, locale: context.locale }
  try {
    const { items } = await search(context.db.read, context.search, viewer, request, context.now())
    return items.flatMap((item) => (item.kind === 'question' ? [item.id] : []))
  } catch (error) {
    if (isAppError(error) && error.code === 'search.unavailable') return []
    throw error
  }
}
