import type { SiteId } from '../ids.ts'
import { kit } from '../kit/index.ts'
import { IMPORTED_KINDS } from './types.ts'

const { table, id, ref, str, int, bool, time, primaryKey } = kit

/** A site that was imported from, and how far the import of its files has come. */
export const importSites = table('import_sites', {
  id: id('id').$type<SiteId>(),
  /** Origin, e.g. https://beer.stackexchange.com */
  url: str('url').notNull().unique(),
  name: str('name').notNull(),
  license: str('license').notNull(),
  /** Tells another Askwell from others at the same address; null = a Stack Exchange site. */
  forum: str('forum'),
  /** This forum was empty when the import began: ids are taken over as they are. */
  keepsIds: bool('keeps_ids').notNull().default(false),
  /** When an import of another Askwell first came to its end: from then on roles are not taken from its files. */
  finishedAt: time('finished_at'),
  createdAt: time('created_at').notNull(),
})

/** Which row here stands for which row there: a second import updates, and never doubles. */
export const importedRows = table(
  'imported_rows',
  {
    siteId: ref('site_id')
      .$type<SiteId>()
      .notNull()
      .references(() => importSites.id, { onDelete: 'cascade' }),
    kind: str('kind', { enum: [...IMPORTED_KINDS] }).notNull(),
    externalId: int('external_id').notNull(),
    rowId: ref('row_id').notNull(),
    /** Of what was read: an unchanged row is not written again. */
    contentHash: str('content_hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.kind, t.externalId] })],
)
