import { z } from 'zod'
import { setting } from '../settings/setting.ts'

/** Whether moderators and admins need a second factor before they see what only they see. */
export const staffSecondFactor = setting('security.staff_second_factor', z.boolean(), false)
