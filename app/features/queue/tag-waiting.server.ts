import { z } from 'zod'
import type { Db } from '#db/client.server.ts'
import type { Member } from '../accounts/viewer.ts'
import { setting } from '../settings/setting.ts'
import { putSetting } from '../settings/settings.server.ts'
import { readSetting } from '../settings/settings.view.server.ts'
import { WAITING_RANGE } from './rules.ts'

const minutesOfWaiting = z.number().int().min(WAITING_RANGE.min).max(WAITING_RANGE.max)

/** After how long without an answer or a comment of staff a question with a tag comes into the queue, by the tag's
 *  slug; of several the shortest. */
export const waitingMinutesByTag = setting(
  'queue.waiting_minutes_by_tag',
  z.record(z.string().max(100), minutesOfWaiting),
  {},
)

/** What an admin sends from the page of a tag; nothing typed = as long as the forum lets questions wait. */
export const tagWaitingForm = z.object({
  act: z.literal('waiting'),
  minutes: z
    .string()
    .trim()
    .transform((typed, context) => {
      if (typed === '') return null
      const read = minutesOfWaiting.safeParse(Number(typed.normalize('NFKC')))
      if (!read.success) context.addIssue('queue.waiting_range')
      return read.data ?? null
    }),
})

/** @throws AppError `accounts.admin_only` 403 */
export async function letTagWait(db: Db, actor: Member, slug: string, minutes: number | null, now: Date) {
  await db.write(async (tx) => {
    const { [slug]: _, ...others } = await readSetting(tx, waitingMinutesByTag)
    const byTag = minutes === null ? others : { ...others, [slug]: minutes }
    await putSetting(tx, actor, waitingMinutesByTag, byTag, now)
  })
}
