import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A path inside build/, which lies beside package.json, wherever this module was bundled to. */
export function inBuild(...path: string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'build', ...path)
}

/** The hashed address of the elements module, as bin/build.mjs noted it. */
export function builtElementsUrl(): string {
  const { url } = JSON.parse(readFileSync(inBuild('elements.json'), 'utf8')) as { url: string }
  return url
}
