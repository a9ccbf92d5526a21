import type { FactRow } from '../living-facts/find.server.ts'
import { sentencesIn } from '../living-facts/sentences.ts'
import { type Valued, valueIn } from '../living-facts/value.server.ts'
import { plainTextWith, valuesIn } from './entry-text.server.ts'
import { type FactUse, toUse } from './fact-uses.view.server.ts'
import type { Entry } from './find.server.ts'

/** What a change of a fact would do to an entry: each sentence as it is read before and after. */
export interface EntryPreview extends FactUse {
  sentences: { before: string; after: string }[]
}

/** Stands for the value while the text is cut into sentences: no text holds it, and it ends no sentence. */
const VALUE = '\uE000'

/** Entries that would change; where a language keeps its value nothing does. */
export function previewOf(
  entries: Entry[],
  facts: Map<string, FactRow>,
  { slug, before, after }: { slug: string; before: Valued; after: Valued },
): EntryPreview[] {
  return entries.flatMap((entry) => {
    const [old, fresh] = [valueIn(before, entry.language), valueIn(after, entry.language)]
    if (old === fresh) return []
    const values = valuesIn(facts, entry.language).set(slug, VALUE)
    const sentences = sentencesIn(plainTextWith(entry, values)).filter((sentence) => sentence.includes(VALUE))
    return {
      ...toUse(entry),
      sentences: sentences.map((sentence) => ({
        before: sentence.replaceAll(VALUE, old),
        after: sentence.replaceAll(VALUE, fresh),
      })),
    }
  })
}
