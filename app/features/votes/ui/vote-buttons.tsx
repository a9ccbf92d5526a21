import { useFetcher } from '@remix-run/react'
import type { FormEvent } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { isProblem } from '~/ui/problem.ts'
import { Quantity } from '~/ui/quantity.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'
import type { VoteValue } from '../policy.ts'

interface Props {
  /** Of the post: `/answers/12`. */
  path: string
  score: number
  viewerVote: VoteValue
  may: { voteUp: boolean; voteDown: boolean }
}

/** A form with two buttons; pressing the pressed one withdraws. With scripts the number moves at once. */
export function VoteButtons({ path, score, viewerVote, may }: Props) {
  const t = useT()
  const { vote, problem, submit } = useVote(`${path}/vote`, viewerVote)
  return (
    <form className="votes" method="post" action={`${path}/vote`} onSubmit={submit}>
      <VoteButton value={1} vote={vote} may={may} />
      <b>
        <span className="visually-hidden">{t('votes.score')} </span>
        <Quantity value={score - viewerVote + vote} />
      </b>
      <VoteButton value={-1} vote={vote} may={may} />
      {problem ? (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      ) : null}
    </form>
  )
}

/** The vote as it will be while it is on its way, and what came back when it was refused. */
function useVote(action: string, viewerVote: VoteValue) {
  const fetcher = useFetcher<unknown>()
  const sent = fetcher.formData?.get('value')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    form.set('reply', 'numbers')
    fetcher.submit(form, { method: 'post', action })
  }
  return {
    vote: typeof sent === 'string' ? Number(sent) : viewerVote,
    problem: isProblem(fetcher.data) ? fetcher.data : undefined,
    submit,
  }
}

interface VoteButtonProps extends Pick<Props, 'may'> {
  value: 1 | -1
  vote: number
}

/** Whoever is signed out may press, and logs in then. */
function VoteButton({ value, vote, may }: VoteButtonProps) {
  const t = useT()
  const shell = useShell()
  const signedOut = !shell?.viewer
  const isUp = value === 1
  const pressed = vote === value
  const allowed = signedOut || pressed || (isUp ? may.voteUp : may.voteDown)
  const refusal = may.voteUp
    ? t('votes.needs_points', { count: Number(shell?.limits.downvote) })
    : t('votes.own')
  const hint = isUp ? t('votes.up_hint') : t('votes.down_hint')
  return (
    <button
      type="submit"
      name="value"
      value={pressed ? 0 : value}
      aria-label={isUp ? t('votes.up') : t('votes.down')}
      aria-pressed={pressed}
      title={allowed ? hint : refusal}
      disabled={!allowed}
    >
      <Icon name={isUp ? 'up' : 'down'} size={22} />
    </button>
  )
}
