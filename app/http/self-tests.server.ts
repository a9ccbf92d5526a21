import type { Member } from '~/features/accounts/viewer.ts'
import { tryBackups } from '~/features/self-tests/backup.server.ts'
import { askForTestMail, outcomeOfMail } from '~/features/self-tests/mail.server.ts'
import { tryToFind } from '~/features/self-tests/search.server.ts'
import { tryStore } from '~/features/self-tests/storage.server.ts'
import type { TestResult } from '~/pages/admin/test-result.ts'
import type { RequestContext } from './context.ts'

export const SELF_TESTS = ['mail', 'search', 'storage', 'backup'] as const

/** Tries one of the things that the forum stands on, as it is set up.
 *  @throws AppError `accounts.admin_only` 403 · `self_tests.no_address` 409 · `accounts.too_many_attempts` 429 */
export async function runSelfTest(
  context: RequestContext,
  admin: Member,
  test: (typeof SELF_TESTS)[number],
): Promise<TestResult> {
  const { db, config, search, pictures, limits, clientAddress, now } = context
  if (test === 'search') return { test, ...(await tryToFind(db.read, search)) }
  if (test === 'storage') {
    return { test, place: config.s3 ? 'bucket' : 'disk', ...(await tryStore(pictures.store)) }
  }
  if (test === 'backup') return { test, ...(await tryBackups(config.backup.folder, now())) }
  await limits.consume('letterFromAddress', clientAddress)
  const asked = await askForTestMail(db, admin, now())
  return { test, way: config.mail.server ? 'server' : 'folder', ...(await outcomeOfMail(db.read, asked)) }
}
