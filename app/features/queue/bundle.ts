import { BUNDLE_SIZE, COPY_FROM, SHINGLE } from './rules.ts'

/** Why a case is shown together with another one. */
export type Tie = 'author' | 'link' | 'copy'

interface Compared {
  author: { id: number } | null
  text: string
}

/** Which of `others` belong to `head`, and by what: the same author, a link to the same strange host, or the same words.
 *  Each is compared with the head alone, so that what is decided together is like what was read. */
export function bundleOf<Each extends Compared>(
  head: Each,
  others: readonly Each[],
  knownHosts: ReadonlySet<string>,
): (Each & { tie: Tie })[] {
  const hosts = hostsIn(head.text, knownHosts)
  const shingles = shinglesOf(head.text)
  const tieOf = (other: Each): Tie | undefined => {
    if (head.author !== null && head.author.id === other.author?.id) return 'author'
    if (hostsIn(other.text, knownHosts).some((host) => hosts.includes(host))) return 'link'
    return likeness(shingles, shinglesOf(other.text)) >= COPY_FROM.share ? 'copy' : undefined
  }
  return others
    .flatMap((other) => {
      const tie = other === head ? undefined : tieOf(other)
      return tie ? [{ ...other, tie }] : []
    })
    .slice(0, BUNDLE_SIZE - 1)
}

const ADDRESS = /\bhttps?:\/\/[^\s<>()[\]"'，。）]+/giu

function hostsIn(text: string, known: ReadonlySet<string>): string[] {
  const hosts = [...text.matchAll(ADDRESS)].flatMap(([address]) =>
    URL.canParse(address) ? [new URL(address).hostname.replace(/^www\./, '')] : [],
  )
  return hosts.filter((host) => !known.has(host))
}

/** Runs of words, of scripts without spaces of characters: whoever pastes a text changes a name or a number in it, and
 *  the runs elsewhere stay. Equal texts have all of them in common, others of one topic next to none. */
function shinglesOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{sc=Han}|[\p{L}\p{N}]+/gu) ?? []
  if (words.length < SHINGLE) return new Set([words.join(' ')])
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ')))
}

/** What two sets have in common, of all that is in either. */
function likeness(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((shingle) => other.has(shingle)).length
  return common / (one.size + other.size - common)
}
