import type { QuestionSummary } from '../list.view.server.ts'
import { QuestionRow } from './question-row.tsx'

interface Props {
  questions: QuestionSummary[]
  heading: 'h2' | 'h3'
  time?: 'asked' | 'active'
}

export function QuestionList({ questions, heading, time = 'asked' }: Props) {
  return (
    <ol className="rows">
      {questions.map((question) => (
        <QuestionRow key={question.id} question={question} heading={heading} time={time} />
      ))}
    </ol>
  )
}
