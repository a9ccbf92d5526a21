import type { BackupOutcome } from '~/features/self-tests/backup.server.ts'
import type { MailOutcome } from '~/features/self-tests/mail.server.ts'
import type { SearchOutcome } from '~/features/self-tests/search.server.ts'
import type { StorageOutcome } from '~/features/self-tests/storage.server.ts'

/** What one of the tests of the overview came to. */
export type TestResult =
  | ({ test: 'mail'; way: 'server' | 'folder' } & MailOutcome)
  | ({ test: 'search' } & SearchOutcome)
  | ({ test: 'storage'; place: 'disk' | 'bucket' } & StorageOutcome)
  | ({ test: 'backup' } & BackupOutcome)
