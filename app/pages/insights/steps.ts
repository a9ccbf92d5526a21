import type { dailySteps } from '~/features/ledger/searches.view.server.ts'

type DailySteps = Awaited<ReturnType<typeof dailySteps>>

/** How far searches came; each step is a part of the one before. */
export type Funnel = {
  shown: number
  opened: number
  solved: number
  asked: number
}

/** Searches of one of the two groups that found anything, and those of them that ended solved. */
export interface Group {
  found: number
  solved: number
}

const NOTHING: Funnel = { shown: 0, opened: 0, solved: 0, asked: 0 }

const plus = (a: Funnel, b: Funnel): Funnel => ({
  shown: a.shown + b.shown,
  opened: a.opened + b.opened,
  solved: a.solved + b.solved,
  asked: a.asked + b.asked,
})

export const funnelOf = (steps: DailySteps): Funnel => steps.reduce<Funnel>(plus, NOTHING)

/** Every one of `days`, whatever was searched for on it. */
export const daysOf = (steps: DailySteps, days: readonly string[]): (Funnel & { day: string })[] =>
  days.map((day) => ({ ...funnelOf(steps.filter((row) => row.day === day)), day }))

/** Official answers first as usual, and where their words put them. */
export const groupsOf = (steps: DailySteps): { usual: Group; heldOut: Group } => ({
  usual: groupOf(steps, false),
  heldOut: groupOf(steps, true),
})

const groupOf = (steps: DailySteps, heldOut: boolean): Group =>
  steps
    .filter((row) => row.heldOut === heldOut)
    .reduce((sum, row) => ({ found: sum.found + row.found, solved: sum.solved + row.foundSolved }), {
      found: 0,
      solved: 0,
    })
