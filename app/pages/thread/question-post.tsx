import { VoteButtons } from '~/features/votes/ui/vote-buttons.tsx'
import { useT } from '~/i18n/react.tsx'
import { Prose } from '~/ui/prose.tsx'
import { Tag } from '~/ui/tag.tsx'
import { Attribution } from './attribution.tsx'
import { Comments } from './comments.tsx'
import { FactList } from './fact-list.tsx'
import { PostMeta } from './post-meta.tsx'
import { QuestionActs } from './question-acts.tsx'
import type { ThreadPage } from './thread.server.ts'

/** On phones a solved question is folded to a few lines: the answer is what people come for. */
export function QuestionPost({ question }: { question: ThreadPage['question'] }) {
  const t = useT()
  const path = `/questions/${question.id}`
  const folds = question.acceptedAnswerId !== null
  return (
    <section
      className={folds ? 'post question-post folds' : 'post question-post'}
      id="question"
      aria-labelledby="question-heading"
    >
      <h2 className="visually-hidden" id="question-heading">
        {t('questions.question')}
      </h2>
      <VoteButtons {...question} path={path} />
      <div className="post-main">
        <Prose html={question.bodyHtml} language={question.language} />
        <FactList question={question} />
        {folds ? <Unfold /> : null}
        <div className="foot">
          <div className="tags">
            {question.tags.map((tag) => (
              <Tag key={tag.slug} {...tag} />
            ))}
          </div>
          <PostMeta path={path} post={question} />
        </div>
        <QuestionActs question={question} />
        <Attribution source={question.source} />
      </div>
      <Comments path={path} name="question" post={question} />
    </section>
  )
}

/** Seen on phones only; the style sheet does the rest. */
function Unfold() {
  const t = useT()
  return (
    <label className="unfold only-small">
      <input type="checkbox" className="visually-hidden" />
      {t('questions.show_whole')}
    </label>
  )
}
