import { z } from 'zod'
import { isAddressTemplate } from '../settings/address-template.ts'
import { setting } from '../settings/setting.ts'
import { webhookSecret as secret, webhookUrl as url } from '../webhooks/endpoint.ts'
import { ADDRESS_LENGTH, PLACEHOLDERS } from './rules.ts'

const line = z.string().trim().max(ADDRESS_LENGTH.max)
const template = line.refine((text) => isAddressTemplate(text, PLACEHOLDERS), 'support.template_shape')
const mail = line.pipe(z.email('support.mail_shape'))

const desk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('address'), template }),
  z.object({ kind: z.literal('mail'), mail }),
  z.object({ kind: z.literal('webhook'), url, secret }),
])

/** Where askers take what the community could not solve. */
export type Desk = z.infer<typeof desk>

/** Paths and queries of such addresses are often secrets themselves. */
const withoutSecret = (kept: Desk) =>
  kept.kind === 'webhook' ? { kind: kept.kind, host: new URL(kept.url).host } : kept

export const supportDesk = setting<Desk>('support.desk', desk, { kind: 'none' }, withoutSecret)

const act = z.literal('desk')
/** What an admin types. The secret that is kept stays where none is given. */
export const deskForm = z.discriminatedUnion('kind', [
  z.object({ act, kind: z.literal('none') }),
  z.object({ act, kind: z.literal('address'), template }),
  z.object({ act, kind: z.literal('mail'), mail }),
  z.object({ act, kind: z.literal('webhook'), url, secret: z.union([z.literal(''), secret]) }),
])
export type DeskForm = z.infer<typeof deskForm>
