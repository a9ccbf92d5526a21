import type { ReadDb } from '#db/client.server.ts'
import { COMMAS, splitTags, tagKey } from './names.ts'
import { resolveTags } from './tags.server.ts'

/** Of a field: more are more tags than a question may have. So many are 780 runs to look for, in one query. */
const MOST_WORDS = 40

/** A form's field of tags in which spaces part, with the words joined that together name a tag: "Identity check login" is
 *  "identity-check login" where there is such a tag. The longest name counts first, then what is left beside it. */
export async function joinNames(read: ReadDb, field: string): Promise<string> {
  const words = field.trim().split(/\s+/u)
  if (COMMAS.test(field) || words.length < 2 || words.length > MOST_WORDS) return field
  const { unknown } = await resolveTags(
    read,
    runsOf(words).map(({ key }) => key),
  )
  return joined(words, new Set(unknown)).join(' ')
}

/** As `splitTags`, with names of several words whole. */
export const tagsTyped = async (read: ReadDb, field: string) => splitTags(await joinNames(read, field))

function joined(words: string[], unknown: ReadonlySet<string>): string[] {
  const named = runsOf(words).find(({ key }) => key !== '' && !unknown.has(key))
  if (!named) return words
  const { key, from, to } = named
  return [...joined(words.slice(0, from), unknown), key, ...joined(words.slice(to), unknown)]
}

/** Two words or more that follow each other, the longest run first. */
function runsOf(words: string[]) {
  const lengths = words.slice(1).map((_, index) => words.length - index)
  return lengths.flatMap((length) =>
    words.slice(length - 1).map((_, from) => {
      const to = from + length
      return { from, to, key: tagKey(words.slice(from, to).join(' ')) }
    }),
  )
}
