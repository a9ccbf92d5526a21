import { z } from 'zod'
import { setting } from '../settings/setting.ts'

/** Whether what becomes public needs somebody else's eyes than its writer's. Off: small teams have nobody else. */
export const secondApprover = setting('faq.second_approver', z.boolean(), false)
