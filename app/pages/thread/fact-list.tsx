import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import type { ThreadPage } from './thread.server.ts'

type Question = ThreadPage['question']
type Fact = Question['facts'][number]

/** What the asker gave for the tags' templates. Whoever may accept, the asker and staff, sees the facts for staff. */
export function FactList({ question }: { question: Pick<Question, 'id' | 'facts' | 'may' | 'language'> }) {
  const t = useT()
  const { facts, may, language } = question
  const add = may.giveFacts ? <AddFacts id={question.id} /> : null
  if (facts.length === 0) return add
  return (
    <>
      <dl className="facts" aria-label={t('questions.facts')}>
        {facts.map((fact) => (
          <div key={fact.key}>
            <dt>{fact.name}</dt>
            <dd>
              <FactValue fact={fact} language={language} seenBy={may.accept ? 'insider' : 'public'} />
            </dd>
          </div>
        ))}
      </dl>
      {add}
    </>
  )
}

/** For the asker and staff: what a helper asks for in a comment belongs here, not into a comment. */
function AddFacts({ id }: Pick<Question, 'id'>) {
  const t = useT()
  return (
    <p className="meta">
      <a href={`/questions/${id}/facts`}>{t('ask.facts_edit')}</a>
    </p>
  )
}

interface FactValueProps {
  fact: Fact
  language: Question['language']
  seenBy: 'insider' | 'public'
}

function FactValue({ fact, language, seenBy }: FactValueProps) {
  const t = useT()
  const insider = seenBy === 'insider'
  if (fact.value === null) {
    return <span className="tag">{insider ? t('questions.fact_erased') : t('questions.fact_hidden')}</span>
  }
  return (
    <>
      <span lang={language}>{fact.value}</span>
      {fact.visibility === 'staff' ? (
        <span className="fact-staff">
          <Icon name="lock" size={14} />
          {t('questions.fact_staff')}
        </span>
      ) : null}
    </>
  )
}
