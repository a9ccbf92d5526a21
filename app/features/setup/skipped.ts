import { z } from 'zod'
import { setting } from '../settings/setting.ts'

/** Steps of the set-up that this forum does not need, by their codes. */
export const skippedSteps = setting('setup.skipped', z.array(z.string().max(40)).max(50), [])
