import { openLeadership } from '#db/leadership.server.ts'
import { HOURLY_MS } from '~/jobs/rules.ts'
import { startSchedules } from '~/jobs/schedules.server.ts'

/** A process with one schedule: `scheduler.ts <url>`. Prints a line when it begins, and one for each run. */
const [url = ''] = process.argv.slice(2)
const silence = { error: () => undefined, info: () => undefined }
const hourly = { name: 'print', everyMs: HOURLY_MS, run: async () => console.info('ran') }
console.info('open')
startSchedules([hourly], {
  leadership: openLeadership(url, 'schedules'),
  now: () => new Date(),
  log: silence,
})
setInterval(() => undefined, HOURLY_MS)
