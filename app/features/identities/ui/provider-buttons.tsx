import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import type { Doors } from '~/ui/shell/shell-data.ts'

interface Props {
  doors: Doors | undefined
  next?: string
  /** The form that waits, as `carriedIn` writes it. */
  carried?: string
}

/** Logging in or registering by somebody else's word. Where that is the only way, it is what the page is for. */
export function ProviderButtons({ doors, next = '/', carried = '' }: Props) {
  const t = useT()
  if (!doors || doors.providers.length === 0) return null
  const isOnlyWay = doors.own === 'closed'
  return (
    <div className="providers">
      {isOnlyWay ? null : <p className="providers-or">{t('accounts.or')}</p>}
      {doors.providers.map(({ slug, name }) => (
        <form key={slug} method="post" action={`/login/with/${slug}`}>
          <input type="hidden" name="next" value={next} />
          <input type="hidden" name="carried" value={carried} />
          <Button look={isOnlyWay ? 'primary' : 'plain'}>{t('accounts.continue_with', { name })}</Button>
        </form>
      ))}
    </div>
  )
}
