import type { Db } from '#db/client.server.ts'
import { assertAllowed } from '~/errors.ts'
import { mayAdminister } from '../accounts/policy.ts'
import type { Member } from '../accounts/viewer.ts'
import { type Change, changeSettings } from '../settings/settings.server.ts'
import type { Workshop } from '../uploads/workshop.ts'
import { drawLogo } from './drawing.server.ts'
import { logo, logoFiles } from './logo.server.ts'

interface Given {
  bytes: Uint8Array
  saysName: boolean
}

/** @throws AppError `accounts.admin_only` 403 · `uploads.busy` 503 · as `drawLogo` */
export async function changeLogo(db: Db, workshop: Workshop, actor: Member, given: Given, now: Date) {
  assertAllowed(mayAdminister(actor), 'accounts.admin_only')
  const { size, files } = await workshop.work(() => drawLogo(given.bytes))
  const shown = { hash: files.hash, ...size, saysName: given.saysName }
  await change(db, actor, { files, shown }, now)
}

/** Our mark again. @throws AppError `accounts.admin_only` 403 */
export const removeLogo = (db: Db, actor: Member, now: Date) =>
  change(db, actor, { files: null, shown: null }, now)

async function change(db: Db, actor: Member, { files, shown }: Wanted, now: Date) {
  const changes: Change[] = [{ changed: logoFiles, value: files } as Change, { changed: logo, value: shown }]
  await changeSettings(db, actor, changes, now)
}

interface Wanted {
  files: (typeof logoFiles)['fallback']
  shown: (typeof logo)['fallback']
}
