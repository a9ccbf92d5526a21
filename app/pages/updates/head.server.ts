import { firstSentence } from '~/markdown/excerpt.ts'
import { textOfHtml } from '~/markdown/html-text.ts'
import type { Head } from '~/ui/head.ts'
import { addressAt } from '../addresses.ts'
import { DESCRIPTION_LENGTH } from '../structured-data/json-ld.ts'
import type { IncidentPage } from './updates.server.ts'

/** An incident is described by what was said of it last. */
export function incidentHead({ incident, updates: [last] }: IncidentPage, origin: string): Head {
  return {
    title: incident.title,
    description: last ? firstSentence(textOfHtml(last.html), DESCRIPTION_LENGTH) : '',
    canonical: addressAt(origin, incident.path),
    kind: 'article',
    language: incident.language,
  }
}
