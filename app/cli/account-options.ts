import type { z } from 'zod'
import type { Db } from '#db/client.server.ts'
import { AppError, fail } from '~/errors.ts'
import { memberByHandle } from '~/features/accounts/accounts.view.server.ts'

/** @throws AppError 404 `accounts.not_found` */
export const getMember = async (db: Db, handle: string) =>
  (await memberByHandle(db.read, handle)) ?? fail('accounts.not_found', 404)

/** @throws AppError 400 with the messages of each option */
export function check<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: Record<string, string[]> = {}
  for (const { path, message } of result.error.issues) {
    const name = String(path[0] ?? 'name')
    fields[name] = [...(fields[name] ?? []), message]
  }
  throw new AppError('form.invalid_fields', 400, { fields })
}
