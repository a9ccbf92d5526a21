import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { repositoryRoot } from '../support/shared-file.ts'

const FOLDERS = ['app', 'bin', 'db', 'search']
/** Written by tools, or texts rather than code. */
const ASIDE = ['db/migrations/', 'db/seed/', 'app/i18n/locales/']
const CODE = ['.ts', '.tsx', '.mjs', '.cjs', '.js']
const TEXTS = [...CODE, '.css']

export interface SourceFile {
  /** From the root of the repository. */
  path: string
  text: string
  lines: number
  isCode: boolean
}

export const sourceFiles = (): SourceFile[] =>
  FOLDERS.flatMap(filesBelow)
    .filter((path) => TEXTS.includes(extname(path)) && !ASIDE.some((folder) => path.startsWith(folder)))
    .map((path) => {
      const text = readFileSync(join(repositoryRoot, path), 'utf8')
      const lines = text.replace(/\n$/, '').split('\n').length
      return { path, text, lines, isCode: CODE.includes(extname(path)) }
    })

const filesBelow = (folder: string): string[] =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(repositoryRoot, join(entry.parentPath, entry.name)))
