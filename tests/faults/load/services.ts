import { expect, onTestFinished } from 'vitest'
import type { Forum } from '../../support/forum.ts'
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

/** What stands between the forum and the program at `port`, until the end of the test. */
export async function networkTo(port: number) {
  const network = await tcpProxy(port)
  onTestFinished(network.stop)
  return network
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
