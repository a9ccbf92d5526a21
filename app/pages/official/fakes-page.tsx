import type { membersLikeStaff } from '~/features/accounts/staff-looks.server.ts'
import { PASTED_LENGTH } from '~/features/official/rules.ts'
import type { listedFakes, reportedSuspects } from '~/features/official/suspects.view.server.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Field } from '~/ui/field.tsx'
import { Link } from '~/ui/link.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { Day } from '~/ui/time-ago.tsx'

type MemberLikeStaff = Awaited<ReturnType<typeof membersLikeStaff>>[number]

interface Props {
  reported: Awaited<ReturnType<typeof reportedSuspects>>
  listed: Awaited<ReturnType<typeof listedFakes>>
  members: MemberLikeStaff[]
  problem: Problem | undefined
}

/** What people report, most often first, one decision a row. */
export function Fakes({ reported, listed, members, problem }: Props) {
  const t = useT()
  return (
    <section className="official-page">
      <h1>{t('fakes.title')}</h1>
      <p className="lead">{t('fakes.lead')}</p>
      <ProblemNote problem={problem} />
      <h2>{t('fakes.reported')}</h2>
      {reported.length === 0 ? (
        <EmptyState icon="check" title={t('fakes.none')}>
          <p>{t('fakes.none_hint')}</p>
        </EmptyState>
      ) : null}
      {reported.map(({ id, address, reports }) => (
        <div className="fakes-row" key={id}>
          <bdi translate="no">
            <code>{address}</code>
          </bdi>
          <span>{t('fakes.count', { count: reports })}</span>
          <form method="post">
            <input type="hidden" name="act" value="list" />
            <input type="hidden" name="q" value={address} />
            <Button size="s">{t('fakes.list')}</Button>
          </form>
          <DismissForm id={id} label={t('fakes.dismiss')} />
        </div>
      ))}
      {listed.length > 0 ? <h2>{t('fakes.listed')}</h2> : null}
      {listed.map(({ id, address, listedAt }) => (
        <div className="fakes-row" key={id}>
          <bdi translate="no">
            <code>{address}</code>
          </bdi>
          {listedAt ? (
            <span>
              <Message id="fakes.listed_since" values={{ date: <Day at={listedAt} /> }} />
            </span>
          ) : null}
          <DismissForm id={id} label={t('fakes.unlist')} />
        </div>
      ))}
      <AddForm problem={problem} />
      {members.length > 0 ? <Members members={members} /> : null}
    </section>
  )
}

function Members({ members }: Pick<Props, 'members'>) {
  const t = useT()
  return (
    <section aria-labelledby="like-staff">
      <h2 id="like-staff">{t('fakes.members')}</h2>
      <p className="hint">{t('fakes.members_hint')}</p>
      {members.map(({ handle, displayName, looksLike }) => (
        <div className="fakes-row" key={handle}>
          <span>
            <Link to={`/users/${handle}`}>
              <bdi translate="no">{displayName}</bdi>
            </Link>{' '}
            <span className="hint">@{handle}</span>
          </span>
          {looksLike ? <span>{t('fakes.looks_like', { name: looksLike })}</span> : null}
        </div>
      ))}
    </section>
  )
}

const DismissForm = ({ id, label }: { id: number; label: string }) => (
  <form method="post">
    <input type="hidden" name="act" value="dismiss" />
    <Button size="s" name="suspect" value={id}>
      {label}
    </Button>
  </form>
)

function AddForm({ problem }: Pick<Props, 'problem'>) {
  const t = useT()
  return (
    <form className="form" method="post" noValidate>
      <input type="hidden" name="act" value="list" />
      <Field
        name="q"
        label={t('fakes.add')}
        problem={problem}
        maxLength={PASTED_LENGTH}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="form-end">
        <Button look="primary">{t('fakes.list')}</Button>
      </div>
    </form>
  )
}
