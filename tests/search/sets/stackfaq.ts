import { readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import type { EvaluationSet } from '#search/evaluation/read-set.ts'

/** A thread of StackFAQ (Karan and Šnajder, 2018) with the words in which people asked for it. */
export interface StackFaqThread {
  title: string
  answers: string[]
  paraphrases: string[]
}

/** The set marks the place of what its makers left out. */
const LEFT_OUT = '*'

export function readStackFaq(file: string): StackFaqThread[] {
  const threads: StackFaqThread[] = []
  const parser = new SaxesParser()
  let text = ''
  parser.on('opentag', ({ name }) => {
    text = ''
    if (name === 'qapair') threads.push({ title: '', answers: [], paraphrases: [] })
  })
  parser.on('text', (piece) => {
    text += piece
  })
  parser.on('closetag', ({ name }) => {
    const [thread, content] = [threads.at(-1), text.replace(/\s+/g, ' ').trim()]
    text = ''
    if (!thread || content === '' || content === LEFT_OUT) return
    if (name === 'question') thread.title = content
    else if (name === 'answer') thread.answers.push(content)
    else if (name === 'rephr') thread.paraphrases.push(content)
  })
  parser.write(readFileSync(file, 'utf8')).close()
  return threads
}

/** The set as `search:eval` takes it: every paraphrase asks for its thread.
 *  @param known by thread: paraphrases that are its "asked as" already and ask no more */
export function stackFaqSet(
  threads: StackFaqThread[],
  known: (thread: StackFaqThread) => string[] = () => [],
) {
  const set: EvaluationSet = { corpus: [], queries: [], relevant: new Map() }
  for (const [index, thread] of threads.entries()) {
    const id = `thread-${index + 1}`
    const askedAs = known(thread)
    set.corpus.push({ id, title: thread.title, text: thread.answers.join('\n\n'), askedAs })
    for (const text of thread.paraphrases.filter((paraphrase) => !askedAs.includes(paraphrase))) {
      const queryId = `query-${set.queries.length + 1}`
      set.queries.push({ id: queryId, text })
      set.relevant.set(queryId, new Map([[id, 1]]))
    }
  }
  return set
}
