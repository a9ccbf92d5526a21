import type { ReadDb } from '#db/client.server.ts'
import { fold } from '#search/analyse/fold.ts'
import { wordsOf } from '~/features/glossary/clash.ts'
import { glossaryGroups } from '~/features/glossary/glossary.view.server.ts'
import { GROUPS_PER_PAGE } from '~/features/glossary/rules.ts'

export interface GlossaryQuery {
  /** Words of which one has to stand in a group. */
  q: string
  /** The groups behind this one. */
  cursor?: number | undefined
  /** The group that is being edited, or whose removal is to be confirmed. */
  edit?: number | undefined
  remove?: number | undefined
}

export type GlossaryPage = Awaited<ReturnType<typeof glossaryPage>>
export type GroupView = GlossaryPage['groups'][number]

/** The glossary, or what of it holds some letters. */
export async function glossaryPage(read: ReadDb, { q, cursor = 0, edit, remove }: GlossaryQuery) {
  const all = await glossaryGroups(read)
  const sought = fold(q.trim())
  const found = all.filter(({ words }) => wordsOf(words).some((word) => fold(word).includes(sought)))
  const behind = found.filter((group) => group.id > cursor)
  const shown = behind.slice(0, GROUPS_PER_PAGE)
  return {
    q,
    total: found.length,
    isEmpty: all.length === 0,
    groups: shown.map(({ id, words }) => ({ id, words, mode: modeOf(id, { edit, remove }) })),
    next: behind.length > shown.length ? String(shown.at(-1)?.id) : null,
  }
}

function modeOf(id: number, { edit, remove }: Pick<GlossaryQuery, 'edit' | 'remove'>) {
  if (id === edit) return 'edit'
  return id === remove ? 'remove' : 'show'
}
