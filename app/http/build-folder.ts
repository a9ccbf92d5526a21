import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '#db/schema/types.ts'

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

/** The addresses of the messages, in a language, that scripts at these addresses wait for. */
export type MessagesOf = (scripts: string[], language: Language) => string[]

/** Vite's entry for a file that it made; `dynamicImports` are keys of its manifest. */
interface Built {
  file: string
  dynamicImports?: string[]
}

const manifest = () =>
  JSON.parse(readFileSync(inBuild('.vite/client-manifest.json'), 'utf8')) as Record<string, Built>

/** The address of the style sheet of every page. */
export function builtStyleUrl(): string | undefined {
  const [, style] =
    Object.entries(manifest()).find(([source]) => source.endsWith('/ui/styles/index.css')) ?? []
  return style && `/${style.file}`
}

export function builtMessages(): MessagesOf {
  const built = manifest()
  const byUrl = new Map(Object.values(built).map((each) => [`/${each.file}`, each]))
  return (scripts, language) =>
    scripts
      .flatMap((url) => byUrl.get(url)?.dynamicImports ?? [])
      .filter((source) => source.startsWith(`app/i18n/locales/${language}/`))
      .flatMap((source) => built[source] ?? [])
      .map(({ file }) => `/${file}`)
}
