import type { Command } from './command.ts'

export function overview(commands: Record<string, Command>): string {
  const names = Object.entries(commands).map(([name, { operands }]) =>
    operands ? `${name} ${operands}` : name,
  )
  const width = Math.max(0, ...names.map((name) => name.length))
  const lines = Object.values(commands).map(
    ({ summary }, index) => `  ${(names[index] ?? '').padEnd(width)}  ${summary}`,
  )
  return `Usage: askwell <command> [options]\n\n${lines.join('\n')}\n\naskwell <command> --help tells the options of one.`
}

export function helpOf(name: string, { summary, operands, options = {} }: Command): string {
  const entries = Object.entries(options).map(([option, { type, help }]) => {
    const shown = type === 'string' ? `--${option} ${option.toUpperCase()}` : `--${option}`
    return { shown, help }
  })
  const width = Math.max(0, ...entries.map(({ shown }) => shown.length))
  const lines = entries.map(({ shown, help }) => `  ${shown.padEnd(width)}  ${help}`)
  const usage = ['Usage: askwell', name, operands, lines.length > 0 && '[options]'].filter(Boolean).join(' ')
  return [usage, summary, lines.join('\n')].filter(Boolean).join('\n\n')
}
