import type { Db } from '#db/client.server.ts'
import { DumpError, Interrupted } from '~/features/import/dump-error.ts'
import { importStackExchange } from '~/features/import/import.server.ts'
import { progressPrinter } from '~/features/import/progress.ts'
import { type Command, type CommandInput, optionalOption, UsageError } from './command.ts'
import { withDatabase } from './database.ts'
import { INTERRUPTED, stopSignal } from './stopping.ts'

interface ImportContext {
  db: Db
  now: () => Date
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  isTerminal: boolean
  /** Stops between two batches. */
  signal?: AbortSignal
}

export const importCommands: Record<string, Command> = {
  'import stackexchange': {
    summary: 'Import a Stack Exchange site from its dump, or bring an earlier import up to date.',
    operands: 'DIR',
    givesWay: true,
    options: {
      site: { type: 'string', help: 'where it comes from, e.g. https://beer.stackexchange.com' },
      name: { type: 'string', help: 'what it is called, e.g. Beer' },
      license: { type: 'string', help: 'of rows that name none; else CC BY-SA by their date' },
    },
    run: (input) =>
      withDatabase(async (db) => {
        const { stdout, stderr } = process
        const isTerminal = stderr.isTTY === true
        return importCommand(input, {
          db,
          now: () => new Date(),
          stdout,
          stderr,
          isTerminal,
          signal: stopSignal(),
        })
      }),
  },
}

/** `askwell import stackexchange DIR`: also beside a running server, which stays answerable. The report goes to
 *  stdout, progress to stderr. Resolves to the exit code. */
export async function importCommand(input: CommandInput, context: ImportContext): Promise<number> {
  const { db, now, stdout, stderr, signal } = context
  const progress = progressPrinter(context)
  try {
    const report = await importStackExchange(db, readInput(input), {
      now: now(),
      signal,
      onProgress: progress.show,
    })
    progress.end()
    stdout.write(`${report}\n\n${progress.summary(report.rowsRead)}\n`)
    return 0
  } catch (error) {
    progress.end()
    if (error instanceof Interrupted) {
      stderr.write(
        'Interrupted. What was written stays; run the same command again and it goes on from there.\n',
      )
      return INTERRUPTED
    }
    if (!(error instanceof DumpError)) throw error
    stderr.write(`${error.message}\n`)
    return 1
  }
}

function readInput(input: CommandInput) {
  const [directory, ...more] = input.positionals
  if (directory === undefined || more.length > 0) throw new UsageError('Give one folder: the unpacked dump.')
  return {
    directory,
    site: optionalOption(input, 'site'),
    name: optionalOption(input, 'name'),
    license: optionalOption(input, 'license'),
  }
}
