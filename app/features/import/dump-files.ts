import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DumpError } from './dump-error.ts'

/** The files of a dump and the element that each begins with. */
export const DUMP_FILES = {
  'Posts.xml': 'posts',
  'Users.xml': 'users',
  'Votes.xml': 'votes',
  'Comments.xml': 'comments',
  'PostHistory.xml': 'posthistory',
  'PostLinks.xml': 'postlinks',
  'Tags.xml': 'tags',
  'Badges.xml': 'badges',
} as const
export type DumpFile = keyof typeof DUMP_FILES

export const DUMP_FILE_NAMES = Object.keys(DUMP_FILES) as DumpFile[]

/** Where the dump's files are; early dumps wrote their names in lower case.
 *  @throws DumpError when there is no Posts.xml: all other files only add to it. */
export async function findDumpFiles(directory: string): Promise<Map<DumpFile, string>> {
  const entries = await readdir(directory).catch(() => {
    throw new DumpError(`${directory} is not a folder that can be read.`)
  })
  const found = new Map<DumpFile, string>()
  for (const name of DUMP_FILE_NAMES) {
    const entry = entries.find((candidate) => candidate.toLowerCase() === name.toLowerCase())
    if (entry) found.set(name, join(directory, entry))
  }
  if (!found.has('Posts.xml')) {
    throw new DumpError(
      `There is no Posts.xml in ${directory}. Give the folder that the dump's archive was unpacked to.`,
    )
  }
  return found
}
