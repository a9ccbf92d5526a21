import { z } from 'zod'
import { setting } from '../settings/setting.ts'
import { WAITING_RANGE } from './rules.ts'

export const minutesOfWaiting = z.number().int().min(WAITING_RANGE.min).max(WAITING_RANGE.max)

/** After how long without an answer or a comment of staff a question with a tag comes into the queue, by the tag's
 *  slug; of several the shortest. */
export const waitingMinutesByTag = setting(
  'queue.waiting_minutes_by_tag',
  z.record(z.string().max(100), minutesOfWaiting),
  {},
)
