import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

/** A thread, an official answer or a known incident that may be what is being asked. */
export interface Suggestion {
  kind: 'question' | 'entry' | 'incident'
  title: string
  path: string
  language: string
  solved: boolean
  answerCount: number
  /** Takes the POST of "This solved it", or of "I have this too". */
  endPath: string
}

/** Under the title: is it one of these? The buttons send forms that stand outside the ask form
 *  (<SolvedItForms>), so that the draft stays as it is. */
export function SimilarList({ suggestions }: { suggestions: Suggestion[] }) {
  const t = useT()
  if (suggestions.length === 0) return null
  return (
    <section className="card similar" aria-labelledby="similar-title">
      <h2 id="similar-title">{t('ask.similar')}</h2>
      <ul>
        {suggestions.map((suggestion, index) => (
          <li key={suggestion.path}>
            <div>
              <a href={suggestion.path} target="_blank" rel="noreferrer" lang={suggestion.language}>
                {suggestion.title}
              </a>
              <SuggestionState suggestion={suggestion} />
            </div>
            <Button size="s" form={`solved-it-${index}`}>
              {t(suggestion.kind === 'incident' ? 'incidents.too' : 'ask.solved_it')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** @param phrase the words that led there: they help the next one to find it. */
export function SolvedItForms({ suggestions, phrase }: { suggestions: Suggestion[]; phrase: string }) {
  return suggestions.map((suggestion, index) => (
    <form key={suggestion.path} id={`solved-it-${index}`} method="post" action={suggestion.endPath} hidden>
      <input type="hidden" name="value" value="yes" />
      <input type="hidden" name="phrase" value={phrase} />
    </form>
  ))
}

function SuggestionState({ suggestion }: { suggestion: Suggestion }) {
  const t = useT()
  if (suggestion.kind === 'incident') {
    return (
      <span className="state warn">
        <Icon name="alert" size={16} />
        {t('incidents.now')}
      </span>
    )
  }
  if (suggestion.kind === 'entry') {
    return (
      <span className="state official">
        <Icon name="seal" size={16} />
        {t('ask.official')}
      </span>
    )
  }
  return (
    <span className="meta">
      {suggestion.solved ? (
        <span className="state solved">
          <Icon name="check" size={16} />
          {t('ask.solved')}
        </span>
      ) : null}
      <span>{t('ask.answers', { count: suggestion.answerCount })}</span>
    </span>
  )
}
