import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFile } from '../../support/shared-file.ts'
import { readStackFaq, stackFaqSet } from './stackfaq.ts'

/** `node tests/support/run-ts.mjs tests/search/sets/write-stackfaq.ts DIR` writes StackFAQ for `search:eval`. */
const [folder] = process.argv.slice(2)
const file = sharedFile('data/stackfaq.xml')
if (!folder || !file) throw new Error('A folder is needed, and ../shared/data/stackfaq.xml')

const { corpus, queries, relevant } = stackFaqSet(readStackFaq(file))
mkdirSync(folder, { recursive: true })
const lines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
writeFileSync(
  join(folder, 'corpus.jsonl'),
  lines(corpus.map(({ id, title, text }) => ({ _id: id, title, text }))),
)
writeFileSync(join(folder, 'queries.jsonl'), lines(queries.map(({ id, text }) => ({ _id: id, text }))))
const judgements = [...relevant].flatMap(([query, documents]) =>
  Array.from(documents, ([document, score]) => `${query}\t${document}\t${score}\n`),
)
writeFileSync(join(folder, 'qrels.tsv'), `query-id\tcorpus-id\tscore\n${judgements.join('')}`)
