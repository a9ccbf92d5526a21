import { useLocation } from '@remix-run/react'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

interface Props {
  incident: { id: number; path: string }
  /** This member said so; nobody knows what visitors said. */
  isMine: boolean
  /** The id of the element with the title: several such buttons stand on one page. */
  titleId: string
}

/** One tap, with or without an account; afterwards one is where one was. */
export function AffectedButton({ incident: { id, path }, isMine, titleId }: Props) {
  const t = useT()
  const { pathname, search } = useLocation()
  const own = `too-${id}`
  return (
    <form method="post" action={`${path}/affected`}>
      <input type="hidden" name="back" value={pathname + search} />
      <Button
        size="s"
        name="value"
        value={isMine ? 'no' : 'yes'}
        aria-pressed={isMine}
        id={own}
        aria-labelledby={`${own} ${titleId}`}
      >
        <Icon name={isMine ? 'check' : 'plus'} size={16} />
        {t(isMine ? 'incidents.too_mine' : 'incidents.too')}
      </Button>
    </form>
  )
}
