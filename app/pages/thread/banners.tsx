import type { ReactNode } from 'react'
import { LikelyActs } from '~/features/duplicates/ui/likely-acts.tsx'
import { GlimpseLink, GlimpseMeta } from '~/features/questions/ui/glimpse.tsx'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Icon, type IconName } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { Day, TimeAgo } from '~/ui/time-ago.tsx'
import { SentenceGap } from './sentence-gap.tsx'
import type { ThreadPage } from './thread.server.ts'
import { WhyHeld } from './why-held.tsx'

/** What a reader has to know before reading on. */
export function Banners({ page }: { page: ThreadPage }) {
  const { question } = page
  return (
    <div className="banners">
      <StateBanner question={question} />
      <GuardBanners question={question} />
      <ProposalBanners question={question} />
      <LikelyBanner question={question} />
      <HandoffBanner question={question} />
      {page.entries.map((entry) => (
        <OfficialBanner key={entry.id} entry={entry} acceptedAnswerId={question.acceptedAnswerId} />
      ))}
    </div>
  )
}

interface BannerProps {
  icon: IconName
  look?: 'danger' | 'warn' | 'official'
  title: string
  children?: ReactNode
}

function Banner({ icon, look, title, children }: BannerProps) {
  return (
    <div className={look ? `note note-${look}` : 'note'}>
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        <SentenceGap />
        {children}
      </div>
    </div>
  )
}

type QuestionProps = { question: ThreadPage['question'] }

function StateBanner({ question }: QuestionProps) {
  const t = useT()
  if (question.state === 'deleted') return <DeletedBanner question={question} />
  if (question.state === 'pending') {
    return (
      <Banner icon="clock" look="warn" title={t('questions.pending_title')}>
        {t('questions.pending_who_sees')}
        <WhyHeld why={question.whyHeld} />
      </Banner>
    )
  }
  if (question.state === 'duplicate') return <DuplicateBanner question={question} />
  if (question.state !== 'closed') return null
  return (
    <Banner icon="lock" title={t('questions.closed_title')}>
      {question.closedReason ? t(`questions.reason_${question.closedReason}`) : null}
    </Banner>
  )
}

function GuardBanners({ question: { lockedReason, isProtected } }: QuestionProps) {
  const t = useT()
  return (
    <>
      {lockedReason ? (
        <Banner icon="lock" title={t('questions.locked_title')}>
          {t(`questions.lock_${lockedReason}`)}
        </Banner>
      ) : null}
      {isProtected ? (
        <Banner icon="lock" title={t('questions.protected_title')}>
          {t('questions.protected_lead')}
        </Banner>
      ) : null}
    </>
  )
}

function DeletedBanner({ question }: QuestionProps) {
  const t = useT()
  return (
    <Banner icon="trash" look="danger" title={t('questions.deleted_title')}>
      {t('questions.deleted_who_sees')}
      {question.may.restore ? (
        <form className="banner-act" method="post" action={`/questions/${question.id}/restore`}>
          <Button size="s">{t('posts.restore')}</Button>
        </form>
      ) : null}
    </Banner>
  )
}

function DuplicateBanner({ question: { canonical } }: QuestionProps) {
  const t = useT()
  return (
    <Banner icon="copy" title={t('questions.duplicate_title')}>
      {canonical ? (
        <>
          <Message id="questions.duplicate_of" values={{ question: <GlimpseLink question={canonical} /> }} />
          <GlimpseMeta question={canonical} />
        </>
      ) : (
        t('questions.duplicate_gone')
      )}
    </Banner>
  )
}

/** For those whose word decides: the asker and staff. */
function ProposalBanners({ question }: QuestionProps) {
  const t = useT()
  return question.proposals.map(({ votes, ...canonical }) => (
    <Banner key={canonical.id} icon="copy" title={t('questions.proposed_title')}>
      <ProposalText votes={votes} question={<GlimpseLink question={canonical} />} />
      <form className="banner-act" method="post" action={`/questions/${question.id}/duplicate`}>
        <Button size="s" name="canonical" value={canonical.id}>
          {t('questions.proposed_yes')}
        </Button>
      </form>
    </Banner>
  ))
}

/** A number in a <Message> is written as the language writes it. */
const ProposalText = ({ votes, question }: { votes: number; question: ReactNode }) => (
  <Message id="questions.proposed" values={{ count: votes, question }} />
)

/** For staff: the search engine's guess. */
function LikelyBanner({ question: { id, likely } }: QuestionProps) {
  const t = useT()
  if (!likely) return null
  const { candidate, score } = likely
  return (
    <Banner icon="copy" title={t('duplicates.likely_title')}>
      <Message
        id="duplicates.likely_of"
        values={{ question: <GlimpseLink question={candidate} />, percent: score }}
      />
      <GlimpseMeta question={candidate} />
      <LikelyActs questionId={id} candidateId={candidate.id} from="thread" />
    </Banner>
  )
}

/** For the asker and staff. */
function HandoffBanner({ question: { id, handoff } }: QuestionProps) {
  const t = useT()
  if (!handoff) return null
  return (
    <Banner icon="comment" title={t('support.handed_title')}>
      <Message id="support.handed_at" values={{ when: <TimeAgo at={handoff.at} /> }} />
      <SentenceGap />
      {t(`support.state_${handoff.state}`)}
      <SentenceGap />
      <Link to={`/questions/${id}/support`}>{t('support.handed_link')}</Link>
    </Banner>
  )
}

type Entry = ThreadPage['entries'][number]

function OfficialBanner({
  entry,
  acceptedAnswerId,
}: {
  entry: Entry
  acceptedAnswerId: ThreadPage['question']['acceptedAnswerId']
}) {
  const t = useT()
  const link = (
    <Link to={entry.path} lang={entry.language}>
      {entry.title}
    </Link>
  )
  return (
    <Banner icon="seal" look="official" title={t('questions.official_title')}>
      <Message
        id={entry.answerId === acceptedAnswerId ? 'questions.official_accepted' : 'questions.official_answer'}
        values={{ entry: link }}
      />
      <SentenceGap />
      {entry.verifiedAt ? (
        <Message id="questions.official_verified" values={{ date: <Day at={entry.verifiedAt} /> }} />
      ) : null}
    </Banner>
  )
}
