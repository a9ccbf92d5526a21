import { entryDocumentId, questionDocumentId } from '#search/port.ts'
import { LanguageMark, QuestionRow } from '~/features/questions/ui/question-row.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Day } from '~/ui/time-ago.tsx'
import type { EntryResult, SearchResult } from '../results.server.ts'
import { Marked } from './marked.tsx'

interface Props {
  results: SearchResult[]
  /** The words that found them: they lead the next one to what solved it (elements/search-trail.ts). */
  words: string
  /** By this the page tells which one was opened (elements/search-ends.ts). */
  token: string | null
  /** Results on earlier pages. */
  offset: number
}

/** Official answers and threads in the order in which they were found. */
export function ResultList({ results, words, token, offset }: Props) {
  return (
    <ol className="rows" data-words={words} data-search={token}>
      {results.map((result, index) =>
        result.kind === 'entry' ? (
          <EntryRow key={`entry-${result.id}`} entry={result} position={offset + index + 1} />
        ) : (
          <QuestionRow
            key={`question-${result.id}`}
            question={result}
            heading="h2"
            title={<Marked segments={result.titleSegments} />}
            passage={<Marked segments={result.passage} />}
            data-result={questionDocumentId(result.id)}
            data-position={offset + index + 1}
          />
        ),
      )}
    </ol>
  )
}

function EntryRow({ entry, position }: { entry: EntryResult; position: number }) {
  const t = useT()
  const { language, verifiedAt } = entry
  return (
    <li
      className="note note-official entry-result"
      data-result={entryDocumentId(entry.id)}
      data-position={position}
    >
      <Icon name="seal" />
      <div>
        <div className="meta">
          <span className="state state-official">{t('help.official')}</span>
          {entry.showsExactly ? <span className="state shows-exactly">{t('help.shows_exactly')}</span> : null}
          {verifiedAt ? (
            <span>
              <Message id="help.verified" values={{ date: <Day at={verifiedAt} /> }} />
            </span>
          ) : null}
          <span lang={entry.category.lang}>{entry.category.name}</span>
          {language === t.locale ? null : <LanguageMark language={language} />}
        </div>
        <h2 className="row-title" lang={language}>
          <Link to={entry.path}>
            <Marked segments={entry.titleSegments} />
          </Link>
        </h2>
        <p className="row-passage" lang={language}>
          <Marked segments={entry.passage} />
        </p>
      </div>
    </li>
  )
}
