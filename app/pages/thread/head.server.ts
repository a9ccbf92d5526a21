import { firstSentence } from '~/markdown/excerpt.ts'
import { textOfHtml } from '~/markdown/html-text.ts'
import type { Head } from '~/ui/head.ts'
import { addressAt } from '../addresses.ts'
import { DESCRIPTION_LENGTH } from '../structured-data/json-ld.ts'
import type { ThreadPage } from './thread.server.ts'

/** A thread is described by its first answer: what a searcher hopes to find. */
export function threadHead({ question, answers }: ThreadPage, origin: string): Head {
  const [first = question] = answers
  return {
    title: question.title,
    description: firstSentence(textOfHtml(first.bodyHtml), DESCRIPTION_LENGTH),
    canonical: addressAt(origin, question.path),
    kind: 'article',
    language: question.language,
  }
}
