import type { ReadDb } from '#db/client.server.ts'
import type { EntryId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import type { Member } from '~/features/accounts/viewer.ts'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { getEntry } from '~/features/faq/find.server.ts'
import { otherLanguage } from '~/features/faq/languages.ts'
import { seenNow } from '~/features/faq/sight.server.ts'
import { twinOf } from '~/features/faq/twins.server.ts'
import { entriesWithoutTwin, textWhenCompared } from '~/features/faq/twins.view.server.ts'
import { asOneText } from '~/features/faq/versions.server.ts'
import { termsIn } from '~/features/glossary/terms.view.server.ts'
import { condense, diffText } from '../history/text-diff.ts'
import { waitingDraft } from '../waiting/waiting-draft.server.ts'

export type TranslationPage = Awaited<ReturnType<typeof translationPage>>

/** An entry beside its twin: what changed in it since the two were compared, and the glossary's words for it. Where
 *  there is no twin yet, those that may become it. @throws AppError `faq.not_found` 404 */
export async function translationPage(read: ReadDb, staff: Member, id: EntryId, locale: Language) {
  const original = await getEntry(read, staff, id)
  const language = otherLanguage(original.language)
  const twin = await twinOf(read, original)
  const earlier = twin ? await textWhenCompared(read, original, twin) : null
  const { title, body, steps } = original
  return {
    original: await entryById(read, staff, id, locale),
    language,
    twin: twin ? await entryById(read, staff, twin.id, locale) : null,
    seen: await seenNow(read, twin ?? original),
    waiting: twin ? await waitingDraft(read, twin) : null,
    changed: earlier === null ? null : condense(diffText(earlier, asOneText(original))),
    terms: await termsIn(read, [title, body, ...steps].join('\n'), {
      from: original.language,
      to: language,
    }),
    linkable: twin ? [] : await entriesWithoutTwin(read, language),
  }
}
