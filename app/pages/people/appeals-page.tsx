import type { openAppeals } from '~/features/people/appeals.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { TextArea } from '~/ui/field.tsx'
import { Link } from '~/ui/link.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Day } from '~/ui/time-ago.tsx'

type OpenAppeal = Awaited<ReturnType<typeof openAppeals>>[number]

interface Props {
  appeals: OpenAppeal[]
  problem: Problem | undefined
}

/** What members say against a suspension, one decision each. */
export function Appeals({ appeals, problem }: Props) {
  const t = useT()
  return (
    <section className="people-page">
      <h1>{t('appeals.title')}</h1>
      <p className="lead">{t('people.appeals_lead')}</p>
      <ProblemNote problem={problem} />
      {appeals.length === 0 ? (
        <EmptyState icon="check" title={t('people.appeals_none')}>
          <p>{t('people.appeals_none_hint')}</p>
        </EmptyState>
      ) : null}
      {appeals.map((appeal) => (
        <Appeal
          key={appeal.id}
          appeal={appeal}
          problem={keptValue(problem, 'appeal') === String(appeal.id) ? problem : undefined}
        />
      ))}
    </section>
  )
}

function Appeal({ appeal, problem }: { appeal: OpenAppeal; problem: Problem | undefined }) {
  const t = useT()
  const { id, userId, handle, displayName, kind, reason, until, body, mayDecide } = appeal
  return (
    <article className="card">
      <h2 className="person-name">
        <Link to={`/mod/people/${userId}`}>
          <bdi lang="" translate="no">
            {displayName}
          </bdi>
        </Link>
        <span className="hint">@{handle}</span>
      </h2>
      <p className="meta">
        <span>
          <Message id={`people.${kind}_until`} values={{ date: <Day at={until} /> }} />
        </span>
        <span>{t('people.appeal_reason', { reason })}</span>
      </p>
      <blockquote lang="">{body}</blockquote>
      {mayDecide ? (
        <form className="form" method="post" noValidate>
          <input type="hidden" name="appeal" value={id} />
          <TextArea
            name="answer"
            rows={2}
            label={t('people.appeal_answer')}
            hint={t('people.appeal_answer_hint')}
            problem={problem}
            necessity="optional"
          />
          <div className="form-end">
            <Button name="decision" value="lifted">
              {t('people.appeal_lift')}
            </Button>
            <Button name="decision" value="kept">
              {t('people.appeal_keep')}
            </Button>
          </div>
        </form>
      ) : null}
    </article>
  )
}
