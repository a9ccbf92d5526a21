import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { evaluate } from '#search/evaluation/evaluate.ts'
import { readSet } from '#search/evaluation/read-set.ts'
import { openMemorySearch } from '#search/memory.ts'

const CORPUS = `{"_id": "late", "title": "Deposit is late", "text": "Wait for the confirmations."}
{"_id": 7, "title": "Withdrawal is late", "text": ""}

`
const QUERIES = `{"_id": "q1", "text": "why is my deposit late"}
{"_id": "q2", "text": "Withdrawal is late"}
{"_id": "q3", "text": "nobody judged this"}
`
const JUDGEMENTS = 'query-id\tcorpus-id\tscore\nq1\tlate\t1\nq2\tlate\t1\nq2\t7\t0\n'

async function folderOf(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-set-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const all = { 'corpus.jsonl': CORPUS, 'queries.jsonl': QUERIES, 'qrels.tsv': JUDGEMENTS, ...files }
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text)
  return folder
}

test('a set is read as BEIR lays it out; what scores 0 is not relevant', async () => {
  const set = await readSet(await folderOf({}))
  expect(set.corpus.map(({ id }) => id)).toEqual(['late', '7'])
  expect(set.queries).toHaveLength(3)
  expect([...(set.relevant.get('q2') ?? [])]).toEqual([['late', 1]])
})

test('a list of judgements without a header line is one all the same', async () => {
  const set = await readSet(await folderOf({ 'qrels.tsv': 'q1\tlate\t2\n' }))
  expect([...(set.relevant.get('q1') ?? [])]).toEqual([['late', 2]])
})

test.for([
  ['corpus.jsonl', `${CORPUS}{"_id": broken`, /corpus\.jsonl:4: /],
  ['queries.jsonl', '{"text": "no id"}', /queries\.jsonl:1: /],
  ['qrels.tsv', `${JUDGEMENTS}q1 late 1\n`, /qrels\.tsv:5: expected query-id/],
] as const)('a broken line of %s is named', async ([name, text, message]) => {
  await expect(readSet(await folderOf({ [name]: text }))).rejects.toThrow(message)
})

test('queries with a judgement count, and a document that is the query itself is left out', async () => {
  const evaluation = await evaluate(openMemorySearch(), await readSet(await folderOf({})))
  expect(evaluation.queries).toBe(2)
  // q2 is the title of document 7, which would be first.
  expect(evaluation.metrics['hit@1']).toBe(1)
})
