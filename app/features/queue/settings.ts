import { z } from 'zod'
import { setting } from '../settings/setting.ts'
import { WAITING_MINUTES } from './rules.ts'

const minutes = z.number().int().min(WAITING_MINUTES.least).max(WAITING_MINUTES.most)

/** After how long without an answer or a comment of staff a question comes into the queue. */
export const waitingMinutes = setting('queue.waiting_minutes', minutes, WAITING_MINUTES.usual)
/** The same for questions with a tag, by its slug; of several the shortest. */
export const waitingMinutesByTag = setting(
  'queue.waiting_minutes_by_tag',
  z.record(z.string().max(100), minutes),
  {},
)
export const WAITING_SETTINGS = [waitingMinutes, waitingMinutesByTag] as const
