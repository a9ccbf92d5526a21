import type { WaitingPictures } from '~/features/uploads/waiting.view.server.ts'
import { useT } from '~/i18n/react.tsx'
import { OWN_PICTURES } from '~/markdown/pictures.ts'
import { Button } from '~/ui/button.tsx'
import { EmptyState } from '~/ui/empty-state.tsx'
import { Link } from '~/ui/link.tsx'
import { Pagination } from '~/ui/pagination.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'

interface Props {
  list: WaitingPictures
  problem: Problem | undefined
}

/** Pictures that new members put into what stands in public, one decision each. */
export function WaitingPicturesPage({ list: { items, next }, problem }: Props) {
  const t = useT()
  return (
    <section className="official-page">
      <h1>{t('waiting_pictures.title')}</h1>
      <p className="lead">{t('waiting_pictures.lead')}</p>
      <ProblemNote problem={problem} />
      {items.length === 0 ? (
        <EmptyState icon="check" title={t('waiting_pictures.none')}>
          <p>{t('waiting_pictures.none_hint')}</p>
        </EmptyState>
      ) : null}
      <ul className="waiting-pictures">
        {items.map((picture) => (
          <WaitingPicture key={picture.use} picture={picture} />
        ))}
      </ul>
      <Pagination next={next} />
    </section>
  )
}

function WaitingPicture({ picture }: { picture: WaitingPictures['items'][number] }) {
  const t = useT()
  const { key, createdAt, question, answer } = picture
  const path = answer === null ? `/questions/${question.id}` : `/answers/${answer}`
  return (
    <li className="card">
      <a href={`${OWN_PICTURES}${key}`}>
        <img src={`${OWN_PICTURES}${key}/small`} alt={t('waiting_pictures.open')} loading="lazy" />
      </a>
      <p>
        <Link to={path} lang={question.language}>
          {question.title}
        </Link>
      </p>
      <p className="meta">
        <span>{t(answer === null ? 'waiting_pictures.in_question' : 'waiting_pictures.in_answer')}</span>
        <TimeAgo at={createdAt} />
      </p>
      <form method="post">
        <input type="hidden" name="picture" value={key} />
        <Button size="s" name="post" value={answer === null ? `question-${question.id}` : `answer-${answer}`}>
          {t('waiting_pictures.show')}
        </Button>
      </form>
    </li>
  )
}
