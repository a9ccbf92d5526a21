import { useT } from '~/i18n/react.tsx'
import type { ThreadCandidate } from '../candidates.view.server.ts'
import { type Signal, WEIGHTS, WINDOW_DAYS } from '../demand.ts'

interface Props {
  candidate: ThreadCandidate
}

/** One sentence: what says the most that people need this. */
export function Why({ candidate: { strongest, signals } }: Props) {
  const t = useT()
  const count = signals[strongest]
  switch (strongest) {
    case 'views':
      return t('candidates.why_views', { count })
    case 'duplicates':
      return t('candidates.why_duplicates', { count })
    case 'searches':
      return t('candidates.why_searches', { count, days: WINDOW_DAYS })
    case 'askedAnyway':
      return t('candidates.why_asked', { count })
    case 'solved':
      return t('candidates.why_solved', { count, days: WINDOW_DAYS })
    case 'handedOff':
      return t('candidates.why_handed_off', { count, days: WINDOW_DAYS })
  }
}

/** The other signals, as far as there are any. */
export function CandidateNumbers({ candidate: { strongest, signals } }: Props) {
  const t = useT()
  const others = (Object.keys(WEIGHTS) as Signal[]).filter(
    (signal) => signal !== strongest && signals[signal] > 0,
  )
  return others.map((signal) => (
    <span key={signal}>{t(`candidates.${signal}`, { count: signals[signal] })}</span>
  ))
}
