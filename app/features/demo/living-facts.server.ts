import type { DemoLivingFact } from '#db/seed/types.ts'
import { createFact, verifyFact } from '../living-facts/facts.server.ts'
import { proposeValue } from '../living-facts/proposals.server.ts'
import { type Act, hoursBefore } from './acts.ts'
import type { Stage } from './stage.server.ts'

/** Who keeps the demo's facts. */
const KEEPER = 'mod-mei'
/** Before the first official answer names one. */
const MADE_HOURS_AGO = 4_950

/** Keeps a fact, verifies it, and proposes a change where the content has one. */
export function factActs(stage: Stage, fact: DemoLivingFact): Act[] {
  const { verifiedHoursAgo, proposal, ...made } = fact
  const at = (hoursAgo: number, run: (at: Date) => Promise<unknown>): Act => {
    const time = hoursBefore(stage.now, hoursAgo)
    return {
      at: time,
      run: async () => {
        await run(time)
      },
    }
  }
  const acts = [
    at(MADE_HOURS_AGO, async (time) => createFact(stage.db, await stage.member(KEEPER), made, time)),
    at(verifiedHoursAgo, async (time) => verifyFact(stage.db, await stage.member(KEEPER), fact.slug, time)),
  ]
  if (!proposal) return acts
  const { by, hoursAgo, value, source } = proposal
  const propose = async (time: Date) =>
    proposeValue(stage.db, await stage.member(by), fact.slug, { value, source, basedOn: 1 }, time)
  return [...acts, at(hoursAgo, propose)]
}
