import type { ReadDb } from '#db/client.server.ts'
import { readSettings } from '~/features/settings/settings.view.server.ts'
import { supportChannels } from '~/features/support/channels.ts'
import { type Desk, supportDesk } from '~/features/support/desk.ts'
import { handoffCounts } from '~/features/support/handoff.view.server.ts'
import { dayAsTyped, type OpeningHours, supportHours } from '~/features/support/hours.ts'
import { WEEKDAYS } from '~/features/support/rules.ts'

export type SupportAdminPage = Awaited<ReturnType<typeof supportAdminPage>>

export async function supportAdminPage(read: ReadDb, now: Date) {
  const [hours, channels, desk] = await readSettings(read, [supportHours, supportChannels, supportDesk])
  return {
    hours: typed(hours),
    channels,
    desk: withoutSecret(desk),
    handoffs: await handoffCounts(read, now),
  }
}

/** What is kept of a secret is that there is one. */
function withoutSecret(desk: Desk) {
  const { kind } = desk
  return {
    kind,
    template: kind === 'address' ? desk.template : undefined,
    mail: kind === 'mail' ? desk.mail : undefined,
    url: kind === 'webhook' ? desk.url : undefined,
  }
}

const typed = ({ zone, days }: OpeningHours) => ({
  zone,
  days: WEEKDAYS.map((day) => ({ day, text: dayAsTyped(days[day]) })),
})
