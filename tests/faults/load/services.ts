import { expect, onTestFinished } from 'vitest'
import { dialect } from '#db/kit/index.ts'
import { whyNoConcurrency } from '../../support/database.ts'
import type { Forum } from '../../support/forum.ts'
import { isFullRun } from '../../support/sampling.ts'
import { tcpProxy } from '../../support/tcp-proxy.ts'
import { acknowledgedBeyond, drained, expectWhole, serverFolder } from './forum-under-load.ts'
import { begin, type Person } from './mixed-load.ts'
import { peopleOf } from './people.ts'

/** Some seventy acts a second in all. */
const UNHURRIED_MS = 150
/** Of most acts on a busy machine; whoever waited for a program that says nothing would take a second and longer. */
export const AT_ONCE_MS = 700
/** Enough of each kind. */
const SOME = 20

/** Why no server can work with the database of this project, or null. */
export const whyNoServer = whyNoConcurrency()

/** What becomes of a program that the forum works with: it refuses connections, or takes them and says nothing. */
type Outage = 'is gone' | 'hangs'

/** Each takes half a minute: a full run has both on both dialects. Whoever waits for one that hangs must hold none of
 *  the few connections to PostgreSQL. */
export const OUTAGES: readonly Outage[] = isFullRun
  ? ['is gone', 'hangs']
  : [dialect === 'postgresql' ? 'hangs' : 'is gone']

/** As a test's name says it. */
export const THAT_FAILS = `that ${OUTAGES.join(' or ')} under load`

/** What stands between the forum and the program at `port`, until the end of the test. */
export async function networkTo(port: number) {
  const network = await tcpProxy(port)
  onTestFinished(network.stop)
  return {
    address: network.address,
    strike: (outage: Outage) => (outage === 'hangs' ? network.hang() : network.kill()),
    mend: network.mend,
  }
}

/** A server that works with another program, and people who act all the time. */
export async function underLoad(forum: Forum, settings: Record<string, string>, people?: Person[]) {
  const { start } = await serverFolder()
  const server = await start(forum.db, settings)
  const load = begin(people ?? (await peopleOf(forum)), server.origin, UNHURRIED_MS)
  const more = () => acknowledgedBeyond(load, load.acknowledged.length + SOME)
  await more()
  return {
    server,
    load,
    more,
    /** Every act was answered, all that follows is done, and nothing is missing or half, in the index neither. */
    end: async () => {
      await more()
      await load.end()
      await drained(forum.db)
      await server.stop()
      expect(load.unavailable).toBe(0)
      expect(load.unanswered).toEqual([])
      await expectWhole(forum, load, settings)
    },
  }
}
