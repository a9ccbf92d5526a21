import type { AnswerId, QuestionId } from '#db/ids.ts'
import type { Language } from '#db/schema/types.ts'
import { answerPath } from '~/features/questions/paths.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Prose } from '~/ui/prose.tsx'

interface Props {
  solution: {
    answerId: AnswerId
    question: { id: QuestionId; slug: string; title: string; language: Language }
    answer: { html: string; language: Language }
    state: 'open' | 'solved' | 'closed'
  }
  problem: Problem | undefined
}

/** What a mail's "This solved it" leads to: the answer, and one button. */
export function SolvedPage({ solution, problem }: Props) {
  const t = useT()
  const { question, answer, answerId, state } = solution
  const title = <b lang={question.language}>{question.title}</b>
  return (
    <section className="narrow">
      <h1>{t('mails.solved_title')}</h1>
      <p className="lead">
        <Message id="mails.solved_lead" values={{ question: title }} />
      </p>
      <div className="card mailed-answer">
        <Prose html={answer.html} language={answer.language} />
      </div>
      <ProblemNote problem={problem} />
      {state === 'open' ? <Solve /> : null}
      {state === 'solved' ? (
        <p className="state solved">
          <Icon name="check" />
          <span>{t('mails.solved_already')}</span>
        </p>
      ) : null}
      {state === 'closed' ? <p className="note">{t('mails.solved_closed')}</p> : null}
      <p>
        <Link to={answerPath(question, answerId)}>{t('mails.thread')}</Link>
      </p>
    </section>
  )
}

function Solve() {
  const t = useT()
  return (
    <form className="form" method="post">
      <p className="hint">{t('mails.solved_hint')}</p>
      <div className="form-end">
        <Button look="primary">
          <Icon name="check" />
          {t('mails.solved')}
        </Button>
      </div>
    </form>
  )
}
