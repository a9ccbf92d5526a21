import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { and, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { EntryId } from '#db/ids.ts'
import { faqChanges, faqEntries, faqOldSlugs, faqVersions, outbox } from '#db/schema/index.ts'
import { waitingOn } from '~/features/faq/waiting.server.ts'
import { declineChange } from '~/features/faq/waiting-decisions.server.ts'
import { guarded } from '../features/waiting-forum.ts'
import { type Forum, test } from '../support/forum.ts'
import { isFullRun } from '../support/sampling.ts'

const KILLS = isFullRun ? 20 : 3
/** Approvals between two kills. */
const EACH = 3

/** Runs tests/faults/change-approver.ts until it has acknowledged `EACH` approvals, then kill -9. */
async function approveUntilKilled(file: string, id: EntryId, handles: string[]): Promise<number> {
  const command = [
    'tests/support/run-ts.mjs',
    'tests/faults/change-approver.ts',
    file,
    String(id),
    ...handles,
  ]
  const child = spawn(process.execPath, command)
  let acknowledged = 0
  for await (const _ of createInterface(child.stdout)) {
    acknowledged++
    if (acknowledged === EACH) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return acknowledged
}

/** What every approval leaves behind, each counted by itself. */
async function traces({ db: { read } }: Forum, id: EntryId) {
  const ofEntry = eq(faqChanges.entryId, id)
  const [entry] = await read.select().from(faqEntries).where(eq(faqEntries.id, id))
  return {
    approved: await read.$count(faqChanges, and(ofEntry, eq(faqChanges.state, 'approved'))),
    versions: (await read.$count(faqVersions, eq(faqVersions.entryId, id))) - 1,
    revision: (entry?.revision ?? 0) - 1,
    addresses: await read.$count(faqOldSlugs, eq(faqOldSlugs.entryId, id)),
    told: await read.$count(outbox, eq(outbox.topic, 'change.decided')),
  }
}

test(`kill -9 while a change is approved leaves all of it or nothing, ${KILLS} times`, {
  timeout: 600_000,
}, async ({ forum }) => {
  const { writer, approver, id } = await guarded(forum)
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    acknowledged += await approveUntilKilled(forum.db.location, id, [writer.handle, approver.handle])
    const { approved, ...others } = await traces(forum, id)
    expect(approved).toBeGreaterThanOrEqual(acknowledged)
    expect(others).toEqual({ versions: approved, revision: approved, addresses: approved, told: approved })
    // What was submitted when it was killed waits: the next run begins without it.
    const left = await waitingOn(forum.db.read, id)
    if (left) await declineChange(forum.db, approver, left.id, 'It was killed', forum.now)
    await forum.db.write((tx) => tx.delete(outbox).where(eq(outbox.topic, 'change.submitted')))
    if (left) {
      await forum.db.write((tx) =>
        tx.delete(outbox).where(and(eq(outbox.topic, 'change.decided'), eq(outbox.key, `change:${left.id}`))),
      )
    }
  }
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * EACH)
  expect(await forum.differences()).toEqual([])
})
