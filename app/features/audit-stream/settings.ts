import { z } from 'zod'
import { setting } from '../settings/setting.ts'
import { webhookSecret, webhookUrl } from '../webhooks/endpoint.ts'

const stream = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('webhook'), url: webhookUrl, secret: webhookSecret }),
])

/** The program that hears of every act, if there is one. */
export type AuditStream = z.infer<typeof stream>

/** Paths and queries of such addresses are often secrets themselves. */
const withoutSecret = (kept: AuditStream) =>
  kept.kind === 'webhook' ? { kind: kept.kind, host: new URL(kept.url).host } : kept

export const auditStream = setting<AuditStream>('audit.stream', stream, { kind: 'none' }, withoutSecret)

/** What an admin sends from the page of the log. The secret that is kept stays where none is given. */
export const auditForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('stream'), url: webhookUrl, secret: z.union([z.literal(''), webhookSecret]) }),
  z.object({ act: z.literal('end') }),
  z.object({ act: z.literal('test') }),
  z.object({ act: z.literal('send_again') }),
])
export type AuditForm = z.infer<typeof auditForm>
