import type { Forum } from '../../support/forum.ts'
import { acknowledgedBeyond, serverFolder } from './forum-under-load.ts'
import { begin, type Person } from './mixed-load.ts'
import { peopleOf } from './people.ts'

/** Some seventy acts a second in all. */
const UNHURRIED_MS = 150
/** Of most acts on a busy machine; whoever waited for a program that says nothing would take a second and longer. */
export const AT_ONCE_MS = 700
/** Enough of each kind. */
const SOME = 20

/** A server that works with another program, and people who act all the time. */
export async function underLoad(forum: Forum, settings: Record<string, string>, people?: Person[]) {
  const { folder, start } = await serverFolder()
  const server = await start(forum.db, settings)
  const load = begin(people ?? (await peopleOf(forum)), server.origin, UNHURRIED_MS)
  const more = () => acknowledgedBeyond(load, load.acknowledged.length + SOME)
  await more()
  return { folder, server, load, more }
}
