import { z } from 'zod'
import { channelsForm } from './channels.ts'
import { deskForm } from './desk.ts'
import { hoursForm } from './hours.ts'

/** What admins send from the page of support. */
export const supportForm = z.discriminatedUnion('act', [
  hoursForm,
  channelsForm,
  deskForm,
  z.object({ act: z.literal('send_waiting') }),
])
export type SupportAct = z.infer<typeof supportForm>
