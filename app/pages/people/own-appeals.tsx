import type { Suspension } from '~/features/accounts/viewer.ts'
import type { appealsOf } from '~/features/people/appeals.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Day } from '~/ui/time-ago.tsx'

type OwnAppeal = Awaited<ReturnType<typeof appealsOf>>[number]

interface Props {
  restriction: Suspension | null
  appeals: OwnAppeal[]
  problem: Problem | undefined
}

/** What holds against a member, why, and what they can say to it. */
export function OwnAppeals({ restriction, appeals, problem }: Props) {
  const t = useT()
  const waits = appeals.some(({ decision }) => decision === null)
  return (
    <section className="narrow">
      <h1>{t('appeal.title')}</h1>
      {restriction ? <Present restriction={restriction} /> : <p className="lead">{t('appeal.none')}</p>}
      <ProblemNote problem={problem} />
      {restriction && !waits ? <AppealForm problem={problem} /> : null}
      {appeals.length > 0 ? <h2>{t('appeal.earlier')}</h2> : null}
      {appeals.map((appeal) => (
        <Earlier key={appeal.id} appeal={appeal} />
      ))}
    </section>
  )
}

function Present({ restriction: { kind, until, reason } }: { restriction: Suspension }) {
  const t = useT()
  return (
    <>
      <p className="lead">
        <Message id={`appeal.${kind}`} values={{ date: <Day at={until} /> }} />
      </p>
      <p>
        {t('appeal.reason')} <span lang="">{reason}</span>
      </p>
    </>
  )
}

function AppealForm({ problem }: Pick<Props, 'problem'>) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate>
      <h2>{t('appeal.form')}</h2>
      <TextArea
        name="body"
        rows={6}
        label={t('appeal.body')}
        hint={t('appeal.body_hint')}
        problem={problem}
      />
      <div className="form-end">
        <Button look="primary">{t('appeal.send')}</Button>
      </div>
    </form>
  )
}

function Earlier({ appeal: { body, createdAt, decision, answer } }: { appeal: OwnAppeal }) {
  const t = useT()
  return (
    <article className="card">
      <p className="meta">
        <b>{t(`appeal.${decision ?? 'waits'}`)}</b>
        <Day at={createdAt} />
      </p>
      <p lang="">{body}</p>
      {answer ? (
        <p>
          {t('appeal.answer')} <span lang="">{answer}</span>
        </p>
      ) : null}
    </article>
  )
}
