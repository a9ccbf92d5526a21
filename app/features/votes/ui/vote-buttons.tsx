import { useFetcher } from '@remix-run/react'
import type { FormEvent } from 'react'
import { useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { isProblem } from '~/ui/problem.ts'
import { Quantity } from '~/ui/quantity.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'
import type { VoteValue } from '../policy.ts'
import { DOWNVOTE_REPUTATION } from '../rules.ts'

interface Props {
  /** Of the post: `/answers/12`. */
  path: string
  score: number
  viewerVote: VoteValue
  may: { voteUp: boolean; voteDown: boolean }
}

/** A form with two buttons; pressing the pressed one withdraws. With scripts the number moves at once.
 *  Whoever is signed out may press, and logs in then. */
export function VoteButtons({ path, score, viewerVote, may }: Props) {
  const t = useT()
  const fetcher = useFetcher<unknown>()
  const signedOut = !useShell()?.viewer
  const typed = fetcher.formData?.get('value')
  const vote = typeof typed === 'string' ? Number(typed) : viewerVote
  const problem = isProblem(fetcher.data) ? fetcher.data : undefined
  const reason = may.voteUp ? t('votes.needs_points', { count: DOWNVOTE_REPUTATION }) : t('votes.own')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    form.set('reply', 'numbers')
    fetcher.submit(form, { method: 'post', action: `${path}/vote` })
  }
  return (
    <form className="votes" method="post" action={`${path}/vote`} onSubmit={submit}>
      <button
        type="submit"
        name="value"
        value={vote === 1 ? 0 : 1}
        aria-label={t('votes.up')}
        aria-pressed={vote === 1}
        title={signedOut || may.voteUp ? t('votes.up_hint') : t('votes.own')}
        disabled={!signedOut && !may.voteUp}
      >
        <Icon name="up" size={22} />
      </button>
      <b>
        <span className="visually-hidden">{t('votes.score')} </span>
        <Quantity value={score - viewerVote + vote} />
      </b>
      <button
        type="submit"
        name="value"
        value={vote === -1 ? 0 : -1}
        aria-label={t('votes.down')}
        aria-pressed={vote === -1}
        title={signedOut || may.voteDown ? t('votes.down_hint') : reason}
        disabled={!signedOut && !may.voteDown && vote !== -1}
      >
        <Icon name="down" size={22} />
      </button>
      {problem ? (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      ) : null}
    </form>
  )
}
