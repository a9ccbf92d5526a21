import type { QuestionSummary } from '~/features/questions/list.view.server.ts'
import { QuestionStateMark } from '~/features/questions/ui/question-state.tsx'
import { useT } from '~/i18n/react.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { QuestionsPage } from '../questions-list/questions-list.server.ts'
import { BulkActs } from './bulk-acts.tsx'

interface Props {
  page: QuestionsPage
  problem: Problem | undefined
}

/** The list for staff who act on several questions at once: checkboxes, and under them what can be done. */
export function ChooseQuestions({ page: { list }, problem }: Props) {
  const t = useT()
  const errors = problem?.fields?.questions ?? []
  const kept = keptValue(problem, 'questions[]') ?? ''
  return (
    <section className="narrow choosing-questions">
      <h1>{t('bulk.title')}</h1>
      <p className="hint">{t('bulk.lead')}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <fieldset
          className="moved-comments"
          aria-describedby={errors.length > 0 ? 'chosen-error' : undefined}
        >
          <legend>{t('bulk.which')}</legend>
          {list.items.map((question) => (
            <Choice key={question.id} question={question} isKept={kept.includes(String(question.id))} />
          ))}
        </fieldset>
        {errors.length > 0 ? (
          <p className="field-error" id="chosen-error">
            {errors.join(' ')}
          </p>
        ) : null}
        <BulkActs problem={problem} />
      </form>
      <Pagination next={list.next} />
      <p>
        <Link to="/questions">{t('bulk.leave')}</Link>
      </p>
    </section>
  )
}

function Choice({ question, isKept }: { question: QuestionSummary; isKept: boolean }) {
  const { id, title, language, state, answerCount, path } = question
  return (
    <div className="chosen-question">
      <label>
        <input type="checkbox" name="questions[]" value={id} defaultChecked={isKept} />
        <span lang={language}>{title}</span>
      </label>
      <p className="meta">
        <QuestionStateMark state={state} answerCount={answerCount} />
        <Link to={path}>{`#${id}`}</Link>
      </p>
    </div>
  )
}
