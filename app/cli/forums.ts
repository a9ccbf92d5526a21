import { existsSync } from 'node:fs'
import type { Db } from '#db/client.server.ts'
import type { Config } from '~/config.server.ts'
import { writeForum } from '~/features/forum-export/export.server.ts'
import { writeLines } from '~/features/forum-export/file.server.ts'
import { importForum } from '~/features/forum-import/import.server.ts'
import { DumpError, Interrupted } from '~/features/import/dump-error.ts'
import { progressPrinter } from '~/features/import/progress.ts'
import { openPictures } from '~/features/uploads/open.server.ts'
import { siteName } from '~/ui/site-name.ts'
import { type Command, type CommandInput, optionalOption, UsageError } from './command.ts'
import { withDatabase } from './database.ts'
import { INTERRUPTED, stopSignal } from './stopping.ts'

/** Leaving for another forum, and taking one in. */
export const forumCommands: Record<string, Command> = {
  export: {
    summary: 'Write a whole forum as JSON lines, beside a running one: for leaving, or for merging forums.',
    operands: 'FILE',
    givesWay: true,
    options: {
      'with-passwords': { type: 'boolean', help: 'hashes of passwords as well; never their second factors' },
    },
    run: (input) => withDatabase((db, config) => exportCommand(input, { db, config })),
  },
  'import askwell': {
    summary: 'Take in what `askwell export` wrote: into an empty forum, or merged into this one.',
    operands: 'FILE',
    givesWay: true,
    options: {
      address: { type: 'string', help: 'where that forum was, when the file says something else' },
      'with-roles': { type: 'boolean', help: 'staff there are staff here; else only in an empty forum' },
    },
    run: (input) => withDatabase((db, config) => importCommand(input, { db, config })),
  },
}

interface Surroundings {
  db: Db
  config: Config
}

async function exportCommand(input: CommandInput, { db, config }: Surroundings): Promise<number> {
  const path = fileOf(input)
  if (existsSync(path)) throw new UsageError(`${path} is there already; nothing was written.`)
  const withPasswords = input.values['with-passwords'] === true
  const source = { db, store: openPictures(config).store }
  const about = { forum: siteName(), address: config.origin, withPasswords, now: new Date() }
  const { lines, missingPictures } = await writeLines(path, (write) => writeForum(source, about, write))
  const gone = missingPictures > 0 ? `, ${missingPictures} pictures were gone` : ''
  console.log(`${path}: ${lines} lines${gone}.`)
  console.error(
    'It is full of personal data, people’s mail addresses among it: nobody but you can read it. Keep it so.',
  )
  return 0
}

/** The report goes to stdout, progress to stderr. */
async function importCommand(input: CommandInput, { db, config }: Surroundings): Promise<number> {
  const path = fileOf(input)
  const { stderr } = process
  const progress = progressPrinter({ stderr, isTerminal: stderr.isTTY === true })
  const asked = {
    path,
    address: addressOf(input),
    withRoles: input.values['with-roles'] === true,
  }
  try {
    const { report, lines } = await importForum(asked, {
      db,
      store: openPictures(config).store,
      origin: config.origin,
      now: new Date(),
      signal: stopSignal(),
      onProgress: progress.show,
    })
    progress.end()
    console.log(`${report}\n\n${progress.summary(lines)}`)
    return 0
  } catch (error) {
    progress.end()
    if (!(error instanceof DumpError || error instanceof Interrupted)) throw error
    console.error(
      error instanceof Interrupted
        ? 'Interrupted. What was written stays; run the same command again and it goes on from there.'
        : error.message,
    )
    return error instanceof Interrupted ? INTERRUPTED : 1
  }
}

/** @throws UsageError when there is not exactly one */
function fileOf({ positionals }: CommandInput): string {
  const [path] = positionals
  if (!path || positionals.length > 1) throw new UsageError('Name one FILE: forum.jsonl, or forum.jsonl.gz.')
  return path
}

function addressOf(input: CommandInput): string | undefined {
  const address = optionalOption(input, 'address')
  if (address === undefined || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)))
    return address
  throw new UsageError(`--address ${address} is not an address such as https://help.example.org`)
}
