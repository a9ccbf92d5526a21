import type { Tx } from '#db/client.server.ts'
import { settings, suspectReports, suspects } from '#db/schema/index.ts'
import type { demoForum } from '#db/seed/index.ts'
import { formerChannels } from '../official/channels.server.ts'
import { contactIn } from '../official/pasted.ts'
import type { Setting } from '../settings/setting.ts'
import { supportChannels } from '../support/channels.ts'
import { supportDesk } from '../support/desk.ts'
import { supportHours } from '../support/hours.ts'

/** How the demo's support team is reached. */
export async function seedSupport(tx: Tx, support: (typeof demoForum)['support'], updatedAt: Date) {
  const { hours, channels, former, desk, fakes, reported } = support
  await tx.insert(settings).values([
    { ...rowOf(supportHours, hours), updatedAt },
    { ...rowOf(supportChannels, channels), updatedAt },
    { ...rowOf(formerChannels, former), updatedAt },
    { ...rowOf(supportDesk, desk), updatedAt },
  ])
  for (const address of fakes) await seedSuspect(tx, { address, listedAt: updatedAt, createdAt: updatedAt })
  for (const address of reported) await seedSuspect(tx, { address, listedAt: null, createdAt: updatedAt })
}

/** As somebody reported it once. */
async function seedSuspect(tx: Tx, row: { address: string; listedAt: Date | null; createdAt: Date }) {
  const key = contactIn(row.address)?.looseKey ?? row.address
  const made = await tx
    .insert(suspects)
    .values({ ...row, key })
    .returning({ suspectId: suspects.id })
  const report = { day: row.createdAt.toISOString().slice(0, 10), visitor: 'demo', createdAt: row.createdAt }
  await tx.insert(suspectReports).values(made.map((suspect) => ({ ...suspect, ...report })))
}

const rowOf = <Value>({ key }: Setting<Value>, value: Value) => ({ key, value })
