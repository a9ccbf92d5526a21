import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { KeptForm } from '~/ui/form-again.tsx'
import type { Problem } from '~/ui/problem.ts'
import type { Doors } from '~/ui/shell/shell-data.ts'

interface Props {
  doors: Doors | undefined
  next?: string
  /** Its form waits for the log-in. */
  problem?: Problem | undefined
  /** What waits already, as an earlier form carried it. */
  carried?: string
}

/** Logging in or registering by somebody else's word. Where that is the only way, it is what the page is for. */
export function ProviderButtons({ doors, next = '/', problem, carried }: Props) {
  const t = useT()
  if (!doors || doors.providers.length === 0) return null
  const isOnlyWay = doors.own === 'closed'
  return (
    <div className="providers">
      {isOnlyWay ? null : <p className="providers-or">{t('accounts.or')}</p>}
      {doors.providers.map(({ slug, name }) => (
        <form key={slug} method="post" action={`/login/with/${slug}`}>
          <input type="hidden" name="next" value={next} />
          {carried ? <input type="hidden" name="carried" value={carried} /> : <KeptForm problem={problem} />}
          <Button look={isOnlyWay ? 'primary' : 'plain'}>{t('accounts.continue_with', { name })}</Button>
        </form>
      ))}
    </div>
  )
}
