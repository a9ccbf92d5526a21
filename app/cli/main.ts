import { constants, getPriority, setPriority } from 'node:os'
import { parseArgs } from 'node:util'
import { accountCommands } from './accounts.ts'
import { backupCommands } from './backup.ts'
import { benchCommand } from './bench/bench.ts'
import { type Command, UsageError } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { explain } from './explain.ts'
import { forumCommands } from './forums.ts'
import { generateCommand } from './generate.ts'
import { helpOf, overview } from './help.ts'
import { importCommands } from './import.ts'
import { jobCommands } from './jobs.ts'
import { purgeCommand } from './purge.ts'
import { reindexCommand } from './reindex.ts'
import { searchEvalCommand } from './search-eval.ts'
import { settingCommands } from './settings.ts'
import { setupCommands } from './setup.ts'
import { suspensionCommands } from './suspensions.ts'
import { tokenCommand } from './tokens.ts'

/** Every command of `askwell`, by name: add a module's here. */
const COMMANDS: Record<string, Command> = {
  ...importCommands,
  ...forumCommands,
  ...backupCommands,
  generate: generateCommand,
  doctor: doctorCommand,
  reindex: reindexCommand,
  ...jobCommands,
  purge: purgeCommand,
  'search:eval': searchEvalCommand,
  ...setupCommands,
  ...accountCommands,
  ...suspensionCommands,
  'token:create': tokenCommand,
  ...settingCommands,
  bench: benchCommand,
}

/** Runs one command; resolves to the exit code. */
export async function main(args: string[]): Promise<number> {
  const { name, command, rest } = findCommand(args)
  if (!command) {
    const asked = args.length === 0 || name === '--help' || name === 'help'
    const text = overview(COMMANDS)
    if (asked) console.log(text)
    else console.error(`There is no command ${name}.\n\n${text}`)
    return asked ? 0 : 1
  }
  if (rest.includes('--help')) {
    console.log(helpOf(name, command))
    return 0
  }
  try {
    return await run(command, rest)
  } catch (error) {
    console.error(explain(error))
    if (error instanceof UsageError) console.error(`\n${helpOf(name, command)}`)
    return 1
  }
}

/** `import stackexchange DIR` is named by two words. */
function findCommand(args: string[]) {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ')
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command) return { name, command, rest: args.slice(words) }
  }
  return { name: args[0] ?? '', command: undefined, rest: [] }
}

async function run(command: Command, args: string[]): Promise<number> {
  const { values, positionals } = parse(command, args)
  if (command.givesWay) giveWay()
  return command.run({ values, positionals })
}

function giveWay() {
  const { PRIORITY_BELOW_NORMAL } = constants.priority
  // Going up again, from what `nice` gave us, is not for everybody.
  if (getPriority() < PRIORITY_BELOW_NORMAL) setPriority(PRIORITY_BELOW_NORMAL)
}

function parse(command: Command, args: string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, { type }]) => [name, { type }]),
  )
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
