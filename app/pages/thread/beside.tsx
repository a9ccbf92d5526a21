import { EntryList } from '~/features/faq/ui/entry-list.tsx'
import { QuestionStateMark } from '~/features/questions/ui/question-state.tsx'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { Link } from '~/ui/link.tsx'
import { askAbout, supportAbout } from './ask-about.ts'
import type { ThreadPage } from './thread.server.ts'

/** What else may answer it, and what to do when nothing does. */
export function Beside({ page }: { page: ThreadPage }) {
  const t = useT()
  const { beside } = page
  return (
    <aside>
      {beside.entries.length > 0 ? (
        <section>
          <h2>{t('posts.official_answers')}</h2>
          <EntryList entries={beside.entries} />
        </section>
      ) : null}
      {beside.questions.length > 0 ? (
        <section>
          <h2>{t('posts.related')}</h2>
          <ul>
            {beside.questions.map((question) => (
              <li key={question.id}>
                <Link to={question.path} lang={question.language}>
                  {question.title}
                </Link>
                <div className="meta">
                  {question.state === 'solved' ? <QuestionStateMark state="solved" answerCount={1} /> : null}
                  <span>{t('answers.count', { count: question.answerCount })}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="card">
        <h2>{t('posts.still_stuck')}</h2>
        <p className="hint">{t('posts.still_stuck_lead')}</p>
        <ButtonLink size="s" to={askAbout(t, page.question)}>
          {t('posts.ask')}
        </ButtonLink>
        <ButtonLink look="quiet" size="s" to={supportAbout(page.question)}>
          {t('support.title')}
        </ButtonLink>
      </section>
    </aside>
  )
}
