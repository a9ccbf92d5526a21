import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** A retrieval data set in BEIR's layout (https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset). */
export interface EvaluationSet {
  corpus: CorpusDocument[]
  queries: { id: string; text: string }[]
  /** By query: the documents that answer it, with how well (1 or more). */
  relevant: Map<string, Map<string, number>>
}

const id = z.union([z.string(), z.number()]).transform(String)
const corpusLine = z
  .object({
    _id: id,
    title: z.string().default(''),
    text: z.string().default(''),
    /** Not of BEIR: other words in which the document was asked for. */
    askedAs: z.array(z.string()).default([]),
  })
  .transform(({ _id, ...document }) => ({ id: _id, ...document }))
const queryLine = z.object({ _id: id, text: z.string() }).transform(({ _id, text }) => ({ id: _id, text }))

export type CorpusDocument = z.output<typeof corpusLine>

/** Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` of a folder.
 *  @throws Error that names file and line */
export async function readSet(folder: string): Promise<EvaluationSet> {
  const corpus = await readLines(join(folder, 'corpus.jsonl'), (line) => corpusLine.parse(JSON.parse(line)))
  const queries = await readLines(join(folder, 'queries.jsonl'), (line) => queryLine.parse(JSON.parse(line)))
  const judgements = await readLines(join(folder, 'qrels.tsv'), readJudgement)
  const relevant = new Map<string, Map<string, number>>()
  for (const { query, document, score } of judgements) {
    if (score <= 0) continue
    relevant.set(query, (relevant.get(query) ?? new Map<string, number>()).set(document, score))
  }
  return { corpus, queries, relevant }
}

function readJudgement(line: string, number: number) {
  const [query = '', document = '', score = ''] = line.split('\t')
  if (number === 1 && !/^\s*-?\d+(\.\d+)?\s*$/.test(score)) return undefined
  const value = Number(score)
  if (query === '' || document === '' || score.trim() === '' || !Number.isFinite(value)) {
    throw new Error('expected query-id, corpus-id and score, separated by tabs')
  }
  return { query, document, score: value }
}

async function readLines<T>(
  file: string,
  read: (line: string, number: number) => T | undefined,
): Promise<T[]> {
  const found: T[] = []
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() === '') continue
    try {
      const one = read(text, number)
      if (one !== undefined) found.push(one)
    } catch (error) {
      throw new Error(`${file}:${number}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return found
}
