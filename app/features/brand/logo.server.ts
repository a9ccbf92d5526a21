import { z } from 'zod'
import { Remembered } from '../settings/remembered.server.ts'
import { setting } from '../settings/setting.ts'

const look = z.object({
  /** Of its file: another logo is another address. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** The forum's name is written in it already. */
  saysName: z.boolean(),
})
export type Logo = z.output<typeof look>

/** What stands in the head of every page instead of our mark; null = our mark. */
export const logo = new Remembered<Logo | null>('site.logo', look.nullable(), null)

const png = z.base64()

/** The files themselves, in the database: they are small, few and public, and a backup has them. */
export const logoFiles = setting(
  'site.logo_files',
  z.object({ hash: z.string(), logo: png, icon192: png, icon512: png }).nullable(),
  null,
  // Pictures are not kept for good.
  (files) => files?.hash ?? null,
)
