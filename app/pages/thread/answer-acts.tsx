import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { CopyLink } from '~/ui/copy-link.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { ActsMenu } from './acts-menu.tsx'
import { ApprovePictures } from './approve-pictures.tsx'
import { EditLink } from './edit-link.tsx'
import { FlagLink } from './flag-link.tsx'
import type { AnswerView } from './thread.server.ts'

type Props = { answer: AnswerView }

export function AnswerActs({ answer }: Props) {
  const t = useT()
  const { id, may, isAccepted } = answer
  const under = `/answers/${id}`
  return (
    <div className="acts">
      <ApprovePictures path={under} picturesWaiting={answer.picturesWaiting} />
      {may.accept && !isAccepted ? (
        <form method="post" action={`${under}/accept`}>
          <Button size="s" title={t('answers.accept_hint')}>
            <Icon name="check" size={16} />
            {t('answers.accept')}
          </Button>
        </form>
      ) : null}
      <CopyLink to={under} label={t('posts.share')} />
      <EditLink path={under} post={answer} />
      {may.promote && !answer.entry ? (
        <ButtonLink look="quiet" size="s" to={`/mod/faq/promote/${id}`}>
          <Icon name="seal" size={16} />
          {t('answers.promote')}
        </ButtonLink>
      ) : null}
      <ActsMenu>
        <Link to={`${under}/history`}>{t('posts.history')}</Link>
        <FlagLink path={under} mayFlag={may.flag} />
        {may.detachName ? <Link to={`${under}/detach`}>{t('posts.detach')}</Link> : null}
        {may.move ? <Link to={`${under}/turn`}>{t('posts.into_comment')}</Link> : null}
        {may.delete ? <Link to={`${under}/delete`}>{t('posts.delete')}</Link> : null}
      </ActsMenu>
    </div>
  )
}
