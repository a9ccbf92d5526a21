import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { migrationsFolder } from '#db/migrations-folder.server.ts'

/** An archive of a migrated data directory, in a temporary folder until `remove`. */
export async function makePgliteTemplate() {
  const pglite = await PGlite.create()
  await migrate(drizzle(pglite), { migrationsFolder: migrationsFolder('postgresql') })
  const archive = await pglite.dumpDataDir('none')
  await pglite.close()
  const folder = await mkdtemp(join(tmpdir(), 'askwell-pglite-'))
  const file = join(folder, 'template.tar')
  await writeFile(file, Buffer.from(await archive.arrayBuffer()))
  return { file, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** A PostgreSQL in this process, its data a copy of the archive's. */
export const openPglite = (archive: Blob): Promise<PGlite> => PGlite.create({ loadDataDir: archive })
