import { entryDocumentId } from '#search/port.ts'
import { entryHistoryPath } from '~/features/faq/paths.ts'
import { EntryFacts } from '~/features/faq/ui/entry-facts.tsx'
import { EntryMessages } from '~/features/faq/ui/entry-messages.tsx'
import { EntryNotes } from '~/features/faq/ui/entry-notes.tsx'
import { EntryOrigin } from '~/features/faq/ui/entry-origin.tsx'
import { EntrySteps, STEPS_ID } from '~/features/faq/ui/entry-steps.tsx'
import { EntryValues } from '~/features/faq/ui/entry-values.tsx'
import { SolvedIt } from '~/features/feedback/ui/solved-it.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { LanguageName } from '~/ui/language-name.tsx'
import { Link } from '~/ui/link.tsx'
import { Prose } from '~/ui/prose.tsx'
import { Guide } from './guide.tsx'
import type { EntryPage } from './help.server.ts'
import type { Heading } from './outline.ts'
import { Place } from './place.tsx'
import { StillStuck } from './still-stuck.tsx'

export function OfficialAnswer({ page }: { page: EntryPage }) {
  const { entry } = page
  const from = entryDocumentId(entry.id)
  const ways = {
    askPath: `/questions/ask?title=${encodeURIComponent(entry.title)}&from=${from}`,
    supportPath: `/support?from=${from}`,
  }
  return (
    <>
      <Place steps={[entry.category]} />
      <div className="cols">
        <EntryArticle page={page} ways={ways} />
        <EntryAside page={page} ways={ways} />
      </div>
    </>
  )
}

interface PartProps {
  page: EntryPage
  /** Where those go on who found no help here; told where they came from, both are counted. */
  ways: { askPath: string; supportPath: string }
}

function EntryArticle({ page, ways }: PartProps) {
  const t = useT()
  const { entry, twin, openingHtml, contents, solvedIt, mayKeep } = page
  return (
    <article className="entry">
      <h1 lang={entry.language}>{entry.title}</h1>
      <EntryOrigin entry={entry} twin={twin} />
      <EntryFacts appliesTo={entry.appliesTo} />
      <EntryNotes entry={entry} twin={twin} />
      {openingHtml ? <Text {...page} entry={{ ...entry, bodyHtml: openingHtml }} /> : null}
      {contents ? (
        <details className="contents only-small">
          <summary>{t('help.contents')}</summary>
          <Contents entry={entry} headings={contents} />
        </details>
      ) : null}
      <EntrySteps entry={entry} />
      <EntryMessages entry={entry} />
      {entry.bodyHtml ? <Text {...page} /> : null}
      <SolvedIt action={`/help/entries/${entry.id}/solved-it`} {...ways} counts={solvedIt} />
      <EntryValues facts={entry.facts} />
      <p className="meta entry-foot">
        {entry.source?.path ? <Link to={entry.source.path}>{t('help.thread')}</Link> : null}
        {twin ? (
          <Link to={twin.path} hrefLang={twin.language}>
            <Message id="help.twin" values={{ language: <LanguageName language={twin.language} /> }} />
          </Link>
        ) : null}
        {entry.revision > 1 ? <Link to={entryHistoryPath(entry.id)}>{t('help.versions')}</Link> : null}
        {mayKeep ? <Link to={`/mod/faq/${entry.id}`}>{t('help.open_editor')}</Link> : null}
      </p>
    </article>
  )
}

const Text = ({ entry, titleMax }: Pick<EntryPage, 'entry' | 'titleMax'>) =>
  entry.kind === 'guide' ? (
    <Guide entry={entry} titleMax={titleMax} />
  ) : (
    <Prose html={entry.bodyHtml} language={entry.language} />
  )

function EntryAside({ page: { entry, contents, related }, ways }: PartProps) {
  const t = useT()
  return (
    <aside aria-label={t('home.beside')}>
      {contents ? (
        <nav className="contents not-small" aria-labelledby="contents">
          <h2 id="contents">{t('help.contents')}</h2>
          <Contents entry={entry} headings={contents} />
        </nav>
      ) : null}
      {related.length > 0 ? (
        <section>
          <h2>{t('help.related')}</h2>
          <ul>
            {related.map(({ id, path, title, language }) => (
              <li key={id}>
                <Link to={path} lang={language}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <StillStuck {...ways} place="aside" />
    </aside>
  )
}

function Contents({ entry, headings }: Pick<EntryPage, 'entry'> & { headings: Heading[] }) {
  const t = useT()
  return (
    <ul>
      {entry.stepsShown.length > 0 ? (
        <li>
          <a href={`#${STEPS_ID}`}>{t('help.check_first')}</a>
        </li>
      ) : null}
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`} lang={entry.language}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
