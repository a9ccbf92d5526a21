import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

export const isRoot = process.getuid?.() === 0

/** Runs a program to its end. @throws Error with what it printed. */
export async function runCommand(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute(command, args, { maxBuffer: 64 * 2 ** 20 })
  return stdout
}

/** Installs Debian packages when this user may. @throws Error elsewhere. */
export async function installDebianPackages(...packages: string[]) {
  if (!isRoot) throw new Error(`not root, so ${packages.join(' and ')} cannot be installed`)
  console.info(`Installing ${packages.join(' ')} …`)
  await runCommand('apt-get', 'update', '-qq')
  const options = ['-y', '-qq', '--no-install-recommends']
  await runCommand('env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', ...options, ...packages)
}
