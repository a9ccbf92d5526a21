import type { EntryFigures } from './entries.view.server.ts'

export const LEDGER_SORTS = ['shown', 'viewed', 'least_solved', 'asked', 'support'] as const
export type LedgerSort = (typeof LEDGER_SORTS)[number]

/** Of those who said anything, the share that was helped; null while nobody did. */
export const solvedShare = ({ solved, notYet }: Pick<EntryFigures, 'solved' | 'notYet'>) =>
  solved + notYet === 0 ? null : solved / (solved + notYet)

/** More comes first; of the least solved those of which nobody said anything come last. */
const KEYS: Record<LedgerSort, (entry: EntryFigures) => number> = {
  shown: ({ shown }) => shown,
  viewed: ({ viewed }) => viewed,
  least_solved: (entry) => -(solvedShare(entry) ?? 2),
  asked: ({ asked }) => asked,
  support: ({ support }) => support,
}

export const sortedEntries = (entries: readonly EntryFigures[], sort: LedgerSort): EntryFigures[] =>
  entries.toSorted((a, b) => KEYS[sort](b) - KEYS[sort](a) || b.viewed - a.viewed || a.id - b.id)
