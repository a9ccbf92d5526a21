import type { Importing } from './importing.ts'
import { ANSWER, QUESTION } from './kinds.ts'
import type { Resolve, Target } from './links.ts'
import { type PostPlace, placesOf } from './mapping.server.ts'

/** Where links to posts of the imported site lead, as far as these are here. */
export interface LinkTargets {
  get(postId: number): Target | undefined
  resolve: Resolve
  /** In the dump, but not here yet: links to it wait for the second pass. */
  isAwaited(postId: number): boolean
}

/** The posts that a text links to, by the dump's ids. */
export function mentionedIn({ rewriteLinks }: Pick<Importing, 'rewriteLinks'>, texts: string[]): Set<number> {
  const ids = new Set<number>()
  for (const text of texts) {
    rewriteLinks(text, (candidates) => {
      for (const id of candidates) ids.add(id)
      return null
    })
  }
  return ids
}

export async function linkTargets({ db, site, scratch }: Importing, ids: Set<number>): Promise<LinkTargets> {
  const places = ids.size === 0 ? new Map<number, PostPlace>() : await placesOf(db.read, site.id, ids)
  const rows = new Map(scratch.postsById([...ids]).map((row) => [row.id, row]))
  const parents = [...rows.values()].flatMap(({ parentId }) => (parentId === null ? [] : [parentId]))
  const titles = new Map(scratch.postsById(parents).map((row) => [row.id, row.title]))
  const targets = new Map<number, Target>()
  for (const [id, place] of places) {
    const path = pathOf(place)
    const row = rows.get(id)
    targets.set(id, { path, title: row?.title ?? titles.get(row?.parentId ?? 0) ?? path })
  }
  return {
    get: (id) => targets.get(id),
    resolve: (candidates) => targets.get(candidates.find((id) => targets.has(id)) ?? 0) ?? null,
    isAwaited: (id) => {
      const type = rows.get(id)?.type
      return !targets.has(id) && (type === QUESTION || type === ANSWER)
    },
  }
}

const pathOf = ({ questionId, answerId }: PostPlace) =>
  answerId === null ? `/questions/${questionId}` : `/questions/${questionId}#answer-${answerId}`
