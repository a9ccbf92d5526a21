import { useT } from '~/i18n/react.tsx'
import { Button, ButtonLink } from '~/ui/button.tsx'
import { CopyLink } from '~/ui/copy-link.tsx'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { ActsMenu } from './acts-menu.tsx'
import { ApprovePictures } from './approve-pictures.tsx'
import { EditLink } from './edit-link.tsx'
import { FlagLink } from './flag-link.tsx'
import type { ThreadPage } from './thread.server.ts'

type Props = { question: ThreadPage['question'] }

export function QuestionActs({ question }: Props) {
  const t = useT()
  const { may } = question
  return (
    <div className="acts">
      <CopyLink to={question.sharePath} label={t('posts.share')} />
      <ApprovePictures path={`/questions/${question.id}`} picturesWaiting={question.picturesWaiting} />
      {question.deletedAt ? null : <FollowButton question={question} />}
      <EditLink path={`/questions/${question.id}`} post={question} />
      {may.handOff && !question.handoff ? (
        <ButtonLink look="quiet" size="s" to={`/questions/${question.id}/support`}>
          <Icon name="comment" size={16} />
          {t('support.take')}
        </ButtonLink>
      ) : null}
      <QuestionMenu question={question} />
    </div>
  )
}

/** Who is signed out may press as well, and logs in then. */
function FollowButton({ question: { id, isFollowing } }: Props) {
  const t = useT()
  return (
    <form method="post" action={`/questions/${id}/follow`}>
      <Button
        look="quiet"
        size="s"
        name="follow"
        value={isFollowing ? 'no' : 'yes'}
        title={isFollowing ? t('questions.unfollow_hint') : undefined}
      >
        <Icon name={isFollowing ? 'check' : 'bell'} size={16} />
        {isFollowing ? t('questions.unfollow') : t('questions.follow')}
      </Button>
    </form>
  )
}

function QuestionMenu({ question }: Props) {
  const t = useT()
  const { id, may, acceptedAnswerId } = question
  const under = `/questions/${id}`
  return (
    <ActsMenu>
      <Link to={`${under}/history`}>{t('posts.history')}</Link>
      <FlagLink path={under} mayFlag={may.flag} />
      {may.proposeDuplicate ? <Link to={`${under}/duplicate`}>{t('questions.duplicate_act')}</Link> : null}
      {may.close ? <Link to={`${under}/close`}>{t('questions.close_act')}</Link> : null}
      {may.reopen ? <MenuForm action={`${under}/reopen`} label={t('questions.reopen')} /> : null}
      <StaffActs question={question} />
      {may.accept && acceptedAnswerId ? (
        <MenuForm action={`${under}/withdraw`} label={t('answers.withdraw')} />
      ) : null}
      {may.keepPhrases ? <Link to={`${under}/asked-as`}>{t('phrases.act')}</Link> : null}
      {may.purge ? <Link to={`${under}/purge`}>{t('posts.purge')}</Link> : null}
      {may.detachName ? <Link to={`${under}/detach`}>{t('posts.detach')}</Link> : null}
      {may.delete ? <Link to={`${under}/delete`}>{t('posts.delete')}</Link> : null}
    </ActsMenu>
  )
}

function StaffActs({ question: { id, may, lockedReason, isProtected } }: Props) {
  const t = useT()
  const under = `/questions/${id}`
  return (
    <>
      {may.lock && lockedReason ? (
        <MenuForm action={`${under}/unlock`} label={t('questions.unlock')} />
      ) : null}
      {may.lock && !lockedReason ? <Link to={`${under}/lock`}>{t('questions.lock_act')}</Link> : null}
      {may.lock ? (
        <MenuForm
          action={`${under}/protect`}
          label={t(isProtected ? 'questions.unprotect' : 'questions.protect')}
          name="protect"
          value={isProtected ? 'no' : 'yes'}
        />
      ) : null}
      {may.move ? <Link to={`${under}/merge`}>{t('posts.merge')}</Link> : null}
      {may.move ? <Link to={`${under}/moves`}>{t('posts.moves')}</Link> : null}
    </>
  )
}

interface MenuFormProps {
  action: string
  label: string
  name?: string
  value?: string
}

function MenuForm({ action, label, ...button }: MenuFormProps) {
  return (
    <form method="post" action={action}>
      <button type="submit" {...button}>
        {label}
      </button>
    </form>
  )
}
