export interface Command {
  /** One line for the overview. */
  summary: string
  /** What stands behind the command's name: `DIR`, `FILE`. */
  operands?: string
  options?: Record<string, { type: 'string' | 'boolean'; help: string }>
  /** Works for minutes, often beside a server on the same machine: those who read there come first. */
  givesWay?: true
  /** @returns the exit code
   *  @throws UsageError, answered with the command's help */
  run(input: CommandInput): Promise<number>
}

export interface CommandInput {
  values: Partial<Record<string, string | boolean | (string | boolean)[]>>
  positionals: string[]
}

/** The command was called in a way that it does not know. */
export class UsageError extends Error {}

/** @throws UsageError when the option was not given */
export function requiredOption({ values }: CommandInput, name: string): string {
  const value = values[name]
  if (typeof value !== 'string') throw new UsageError(`--${name} is missing.`)
  return value
}

export const optionalOption = ({ values }: CommandInput, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
