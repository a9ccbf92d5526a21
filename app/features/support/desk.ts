import { z } from 'zod'
import { isAddressTemplate, isPlainHttps } from '../settings/address-template.ts'
import { setting } from '../settings/setting.ts'
import { ADDRESS_LENGTH, PLACEHOLDERS } from './rules.ts'

/** Standard Webhooks: 24 to 64 random bytes in base64, `whsec_` in front or not. */
const SECRET = /^(whsec_)?[A-Za-z0-9+/]{32,86}={0,2}$/
const hasRightLength = (secret: string) => {
  const { length } = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return length >= 24 && length <= 64
}

const line = z.string().trim().max(ADDRESS_LENGTH.max)
const template = line.refine((text) => isAddressTemplate(text, PLACEHOLDERS), 'support.template_shape')
const mail = line.pipe(z.email('support.mail_shape'))
const url = line.refine(isPlainHttps, 'support.url_shape')
const secret = line.refine((text) => SECRET.test(text) && hasRightLength(text), 'support.secret_shape')

const desk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('address'), template }),
  z.object({ kind: z.literal('mail'), mail }),
  z.object({ kind: z.literal('webhook'), url, secret }),
])

/** Where askers take what the community could not solve. */
export type Desk = z.infer<typeof desk>

const withoutSecret = (kept: Desk) => (kept.kind === 'webhook' ? { kind: kept.kind, url: kept.url } : kept)

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
