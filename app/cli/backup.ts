import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Db } from '#db/client.server.ts'
import type { Config } from '~/config.server.ts'
import { writeBackup } from '~/features/backup/backup.server.ts'
import type { Manifest } from '~/features/backup/manifest.ts'
import { restoreBackup, verifyBackup } from '~/features/backup/restore.server.ts'
import { secretKeyPath } from '~/features/security/server-key.server.ts'
import { openPictures } from '~/features/uploads/open.server.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { withDatabase } from './database.ts'

export const backupCommands: Record<string, Command> = {
  backup: {
    summary: 'Write everything into one file, beside a running forum; encrypted with BACKUP_KEY.',
    operands: 'FILE',
    givesWay: true,
    options: { verify: { type: 'boolean', help: 'read FILE and compare every sum instead' } },
    run: (input) => (input.values.verify === true ? verify(input) : backup(input)),
  },
  restore: {
    summary: 'Put a backup into an empty forum, on SQLite or PostgreSQL whichever it comes from.',
    operands: 'FILE',
    run: (input) => withDatabase((db, config) => restore(input, { db, config })),
  },
  'backup:key': {
    summary: 'Make a pair of keys: one encrypts backups, the other one alone opens them.',
    run: async () => {
      const identity = await generateX25519Identity()
      console.log(`BACKUP_KEY=${await identityToRecipient(identity)}`)
      console.log(`BACKUP_IDENTITY=${identity}`)
      console.error(
        'The server needs BACKUP_KEY alone. Keep BACKUP_IDENTITY elsewhere: without it nobody restores.',
      )
      return 0
    },
  },
}

function backup(input: CommandInput): Promise<number> {
  const path = fileOf(input)
  if (existsSync(path)) throw new UsageError(`${path} is there already; nothing was written.`)
  return withDatabase(async (db, config) => {
    const source = { db, store: openPictures(config).store, secretKey: secretKeyOf(config) }
    const recipient = config.backup.recipient
    const written = await writeBackup(source, path, {
      now: new Date(),
      progress: say,
      ...(recipient && { recipient }),
    })
    const gone = written.missingPictures > 0 ? `, ${written.missingPictures} pictures were gone` : ''
    console.log(`${path}: ${written.rows} rows, ${written.pictures} pictures${gone}.`)
    if (!recipient)
      say('Not encrypted, and therefore without the key of second factors: keep DATA_DIR/secret.key as well.')
    return 0
  })
}

async function verify(input: CommandInput): Promise<number> {
  const path = fileOf(input)
  const found = await verifyBackup({ path, identity: process.env.BACKUP_IDENTITY })
  console.log(`${path} is whole: ${described(found)}.`)
  return 0
}

async function restore(input: CommandInput, { db, config }: { db: Db; config: Config }): Promise<number> {
  const archive = { path: fileOf(input), identity: process.env.BACKUP_IDENTITY }
  const target = {
    db,
    store: openPictures(config).store,
    keepSecretKey: (key: Buffer) => keepKey(config, key),
  }
  const found = await restoreBackup(target, archive, say)
  console.log(
    `Restored ${described(found)}. The next start builds the index; then \`askwell doctor\` compares all.`,
  )
  return 0
}

function described({ createdAt, parts }: Manifest): string {
  const { pictures, ...tables } = parts
  const rows = Object.values(tables).reduce((sum, { count }) => sum + count, 0)
  return `${rows} rows and ${pictures?.count ?? 0} files of pictures of ${createdAt}`
}

/** @throws UsageError when there is not exactly one */
function fileOf({ positionals }: CommandInput): string {
  const [path] = positionals
  if (!path || positionals.length > 1) throw new UsageError('Name one FILE.')
  return path
}

const secretKeyOf = (config: Config): Buffer | undefined => {
  const path = secretKeyPath(config)
  return !config.secretKey && existsSync(path) ? readFileSync(path) : undefined
}

/** The key that an empty forum made for itself sealed nothing yet; it is kept all the same. */
async function keepKey(config: Config, key: Buffer) {
  const path = secretKeyPath(config)
  await mkdir(config.dataDir, { recursive: true })
  if (existsSync(path)) await rename(path, `${path}.before-restore`)
  await writeFile(path, key, { mode: 0o600 })
}

/** What goes on, and what to know: not the result. */
const say = (what: string) => console.error(what)
