import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon } from '~/ui/icon.tsx'

interface Props {
  /** Of the post. */
  path: string
  picturesWaiting: number
}

/** For staff, under a post of a new member. A held answer's pictures are approved with it. */
export function ApprovePictures({ path, picturesWaiting }: Props) {
  const t = useT()
  if (picturesWaiting === 0) return null
  return (
    <form method="post" action={`${path}/pictures`}>
      <Button size="s">
        <Icon name="check" size={16} />
        {t('pictures.approve', { count: picturesWaiting })}
      </Button>
    </form>
  )
}
