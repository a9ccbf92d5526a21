import type { JobsHealth, TopicHealth } from '~/features/jobs/health.view.server.ts'
import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Figures } from '~/ui/figures.tsx'
import type { Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { AdminTable } from '../admin/admin-table.tsx'
import { lagIn } from '../admin/lag.ts'
import { FailingJobs } from './failing-jobs.tsx'

interface Props {
  health: JobsHealth
  problem: Problem | undefined
}

/** What follows from what people do: how much of it waits, what failed, and what can be done about it. */
export function JobsPage({ health: { topics, failing }, problem }: Props) {
  const t = useT()
  const sumOf = (figure: 'waiting' | 'running' | 'parked' | 'done') =>
    formatNumber(
      topics.reduce((sum, topic) => sum + topic[figure], 0),
      t.locale,
    )
  const lagMs = Math.max(0, ...topics.map((topic) => topic.lagMs))
  const figures = [
    { name: t('jobs.waiting'), value: sumOf('waiting') },
    { name: t('jobs.running'), value: sumOf('running') },
    { name: t('jobs.lag'), value: lagMs === 0 ? '–' : lagIn(t, lagMs) },
    { name: t('jobs.done'), value: sumOf('done') },
    { name: t('jobs.parked'), value: sumOf('parked') },
  ]
  return (
    <>
      <h1>{t('jobs.title')}</h1>
      <p className="hint admin-lead">{t('jobs.lead')}</p>
      <ProblemNote problem={problem} />
      <Figures figures={figures} />
      <FailingJobs failing={failing} problem={problem} />
      <Topics topics={topics} />
    </>
  )
}

function Topics({ topics }: { topics: TopicHealth[] }) {
  const t = useT()
  return (
    <section>
      <h2 id="topics">{t('jobs.topics')}</h2>
      {topics.length === 0 ? (
        <p className="hint">{t('jobs.topics_none')}</p>
      ) : (
        <AdminTable labelledBy="topics">
          <thead>
            <tr>
              <th scope="col">{t('jobs.topic')}</th>
              <th scope="col">{t('jobs.parked')}</th>
              <th scope="col">{t('jobs.waiting')}</th>
              <th scope="col">{t('jobs.running')}</th>
              <th scope="col">{t('jobs.lag')}</th>
              <th scope="col">{t('jobs.done')}</th>
              <th scope="col">{t('jobs.failed')}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <TopicRow key={topic.topic} topic={topic} />
            ))}
          </tbody>
        </AdminTable>
      )}
    </section>
  )
}

function TopicRow({
  topic: { topic, waiting, running, lagMs, done, failed, parked },
}: {
  topic: TopicHealth
}) {
  const t = useT()
  return (
    <tr>
      <th scope="row">
        <code className="job-topic">{topic}</code>
      </th>
      <td>
        {formatNumber(parked, t.locale)}
        {parked === 0 ? null : (
          <form method="post">
            <input type="hidden" name="topic" value={topic} />
            <Button
              size="s"
              name="act"
              value="retry_topic"
              aria-label={t('jobs.retry_topic_named', { topic })}
            >
              {t('jobs.retry_topic')}
            </Button>
          </form>
        )}
      </td>
      <td>{formatNumber(waiting, t.locale)}</td>
      <td>{formatNumber(running, t.locale)}</td>
      <td>{lagMs === 0 ? '–' : lagIn(t, lagMs)}</td>
      <td>{formatNumber(done, t.locale)}</td>
      <td>{formatNumber(failed, t.locale)}</td>
    </tr>
  )
}
