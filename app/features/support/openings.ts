import type { OpeningHours } from './hours.ts'
import { WEEKDAYS } from './rules.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const WEEK_DAYS = WEEKDAYS.length

export interface Opening {
  from: Date
  to: Date
}

export type Presence = { state: 'always' } | { state: 'open'; until: Date } | { state: 'closed'; opens: Date }

/** When the desk is open from now on, a week ahead, in moments that are the same everywhere. What follows without
 *  a gap is one opening. */
export function openingsFrom({ zone, days }: OpeningHours, now: Date): Opening[] {
  const today = wallClock(zone, now.getTime())
  const midnight = today - (today % DAY_MS)
  const openings: Opening[] = []
  // An opening may have begun yesterday, and a whole week without a gap ends tomorrow in a week.
  for (let day = -1; day <= WEEK_DAYS; day++) {
    const start = midnight + day * DAY_MS
    for (const { from, to } of days[weekdayOf(start)]) {
      const opens = momentOf(zone, start + from * MINUTE_MS)
      const closes = momentOf(zone, start + to * MINUTE_MS)
      const last = openings.at(-1)
      if (last && last.to.getTime() === opens.getTime()) last.to = closes
      else openings.push({ from: opens, to: closes })
    }
  }
  return openings.filter(({ to }) => to > now)
}

/** Null where no hours are set. */
export function presenceAt(openings: Opening[], now: Date): Presence | null {
  const [next] = openings
  if (!next) return null
  if (next.from > now) return { state: 'closed', opens: next.from }
  const isEndless = next.to.getTime() - now.getTime() >= WEEK_DAYS * DAY_MS
  return isEndless ? { state: 'always' } : { state: 'open', until: next.to }
}

/** 1 January 1970 was a Thursday, the fourth day of a week that begins on Monday. */
const weekdayOf = (wall: number) =>
  WEEKDAYS[(((Math.floor(wall / DAY_MS) + 3) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS] ?? 'mon'

/** What a clock in that zone shows, as milliseconds since its own 1970. */
function wallClock(zone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** The moment at which that zone's clock shows this. The first guess may lie on the other side of a change of the
 *  clocks, the second does not; in the hour that a change leaves out it is the moment an hour away. */
function momentOf(zone: string, wall: number): Date {
  const offsetAt = (moment: number) => wallClock(zone, moment) - moment
  return new Date(wall - offsetAt(wall - offsetAt(wall)))
}
