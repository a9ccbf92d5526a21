import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.server.ts'
import { tags } from '#db/schema/index.ts'
import type { Localised } from '#db/schema/types.ts'
import { htmlToMarkdown } from '~/markdown/from-html.ts'
import { hash } from './fingerprint.ts'
import { revisionsOf } from './history.ts'
import { eachPage, type Importing, PAGE } from './importing.ts'
import { linkTargets, mentionedIn } from './link-targets.server.ts'
import { type Known, knownRows, type Mapping, remember } from './mapping.server.ts'
import { composeImported } from './post-text.ts'
import type { HistoryRow, PostRow, TagRow } from './rows.ts'
import { resolveImportedTags } from './tags.server.ts'

interface DescribedTag {
  row: TagRow
  known: Known | undefined
  description: string
  html: string
  contentHash: string
}

/** Tags of Tags.xml, also those without a question, with their excerpt and wiki as description. */
export async function importTagTexts(importing: Importing) {
  const { db, scratch, site, report, writer } = importing
  await eachPage(
    (after) => scratch.tags(after, PAGE.tags),
    async (rows) => {
      const described = await describe(importing, rows)
      const known = await knownRows(
        db.read,
        site.id,
        'tag',
        rows.map((row) => row.id),
      )
      const changed = described.flatMap((tag) => {
        const before = known.get(tag.row.id)
        return before?.contentHash === tag.contentHash ? [] : [{ ...tag, known: before }]
      })
      await writer.write('tags', changed, (tx, batch) => writeBatch(tx, importing, batch))
      for (const { known } of changed) report.count('tag descriptions', known ? 'changed' : 'added')
      report.count('tag descriptions', 'unchanged', rows.length - changed.length)
      importing.advance(rows.length)
    },
  )
}

async function describe(importing: Importing, rows: TagRow[]) {
  const { scratch } = importing
  const ids = rows.flatMap(({ excerptPostId, wikiPostId }) => [excerptPostId ?? [], wikiPostId ?? []].flat())
  const posts = new Map(scratch.postsById(ids).map((post) => [post.id, post]))
  const history = scratch.historyOf(ids)
  const textOf = (id: number | null) => {
    const post = posts.get(id ?? 0)
    return post ? presentBody(post, history.get(post.id) ?? []) : ''
  }
  const texts = rows.map((row) =>
    [textOf(row.excerptPostId), textOf(row.wikiPostId)].filter((text) => text.trim() !== '').join('\n\n'),
  )
  const targets = await linkTargets(importing, mentionedIn(importing, texts))
  return rows.map((row, index) => {
    const description = importing.rewriteLinks(texts[index] ?? '', targets.resolve)
    const html = description === '' ? '' : composeImported(description).bodyHtml
    return { row, description, html, contentHash: hash(description) }
  })
}

const presentBody = (post: PostRow, history: HistoryRow[]) =>
  revisionsOf(post, history).at(-1)?.body ?? htmlToMarkdown(post.body)

async function writeBatch(tx: Tx, { site, now }: Importing, batch: DescribedTag[]) {
  const names = batch.map(({ row }) => row.name)
  const resolved = await resolveImportedTags(tx, [], new Set(names), now)
  const mappings: Mapping[] = []
  for (const { row, known, description, html, contentHash } of batch) {
    const tag = resolved.get(row.name)
    if (!tag) continue
    const [here] = await tx
      .select({ texts: tags.description, htmls: tags.descriptionHtml })
      .from(tags)
      .where(eq(tags.id, tag.id))
    if (here && here.texts.en !== description && isOurs(here.texts, known)) {
      const described = {
        description: { ...here.texts, en: description },
        descriptionHtml: { ...here.htmls, en: html },
      }
      await tx.update(tags).set(described).where(eq(tags.id, tag.id))
    }
    mappings.push({ externalId: row.id, rowId: tag.id, contentHash })
  }
  await remember(tx, site.id, 'tag', mappings)
}

/** A description that somebody here wrote stays. */
const isOurs = ({ en }: Localised, known: Known | undefined) => en === '' || hash(en) === known?.contentHash
