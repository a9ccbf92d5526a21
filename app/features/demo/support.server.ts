import type { Tx } from '#db/client.server.ts'
import { settings } from '#db/schema/index.ts'
import type { demoForum } from '#db/seed/index.ts'
import type { Setting } from '../settings/setting.ts'
import { supportChannels } from '../support/channels.ts'
import { supportDesk } from '../support/desk.ts'
import { supportHours } from '../support/hours.ts'

/** How the demo's support team is reached. */
export async function seedSupport(tx: Tx, support: (typeof demoForum)['support'], updatedAt: Date) {
  const { hours, channels, desk } = support
  await tx.insert(settings).values([
    { ...rowOf(supportHours, hours), updatedAt },
    { ...rowOf(supportChannels, channels), updatedAt },
    { ...rowOf(supportDesk, desk), updatedAt },
  ])
}

const rowOf = <Value>({ key }: Setting<Value>, value: Value) => ({ key, value })
