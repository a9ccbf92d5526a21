import type { Tx } from '#db/client.server.ts'
import { glossary } from '#db/schema/index.ts'
import type { demoForum } from '#db/seed/index.ts'

/** What the demo's customers call the same thing, in both languages. */
export async function seedGlossary(tx: Tx, groups: (typeof demoForum)['glossary'], createdAt: Date) {
  const rows = groups.map((group) => ({
    words: { en: [...group.en], 'zh-CN': [...group['zh-CN']] },
    createdAt,
    updatedAt: createdAt,
  }))
  if (rows.length > 0) await tx.insert(glossary).values(rows)
}
