import { FactSource } from '~/features/living-facts/ui/fact-source.tsx'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TextArea } from '~/ui/field.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { TimeAgo } from '~/ui/time-ago.tsx'
import type { ProposalView } from './facts.server.ts'

interface Props {
  proposals: ProposalView[]
  /** Of turning one down. */
  problem: Problem | undefined
}

/** Values that wait for a decision, each with everything that it would change. */
export function Proposals({ proposals, problem }: Props) {
  const t = useT()
  if (proposals.length === 0) return null
  return (
    <section>
      <h2>{t('living_facts.proposed')}</h2>
      {proposals.map((proposal, index) => (
        <Proposal
          key={proposal.id}
          proposal={proposal}
          weight={index === 0 ? 'primary' : 'plain'}
          problem={keptValue(problem, 'proposal') === String(proposal.id) ? problem : undefined}
        />
      ))}
    </section>
  )
}

interface OneProps {
  proposal: ProposalView
  /** One filled button a view: the newest proposal's. */
  weight: 'primary' | 'plain'
  problem: Problem | undefined
}

function Proposal({ proposal, weight, problem }: OneProps) {
  const t = useT()
  return (
    <article className="card fact-proposal">
      <p className="fact-now">{proposal.text}</p>
      <p className="meta">
        {proposal.proposedBy ? <span>{proposal.proposedBy}</span> : null}
        <TimeAgo at={proposal.createdAt} />
        <span>
          {t('living_facts.source')}
          {t('living_facts.colon')}
          <FactSource source={proposal.source} />
        </span>
      </p>
      {proposal.isOutdated ? (
        <p className="note note-warn">{t('living_facts.is_outdated')}</p>
      ) : (
        <Consequences proposal={proposal} />
      )}
      <Decision proposal={proposal} weight={weight} problem={problem} />
    </article>
  )
}

function Consequences({ proposal: { entries } }: { proposal: ProposalView }) {
  const t = useT()
  if (entries.length === 0) return <p className="hint">{t('living_facts.changes_nothing')}</p>
  return (
    <>
      <p>{t('living_facts.changes', { count: entries.length })}</p>
      <ul className="fact-changes">
        {entries.map((entry) => (
          <li key={entry.id} lang={entry.language}>
            <a href={`/mod/faq/${entry.id}`}>{entry.title}</a>
            {entry.sentences.map(({ before, after }) => (
              <p key={before}>
                <del>{before}</del> <ins>{after}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Decision({ proposal: { id, isOutdated, entries }, weight, problem }: OneProps) {
  const t = useT()
  return (
    <div className="fact-decision">
      {isOutdated ? null : (
        <form method="post">
          <input type="hidden" name="act" value="approve" />
          <Button look={weight} name="proposal" value={id}>
            {t('living_facts.approve', { count: entries.length })}
          </Button>
        </form>
      )}
      <details className="fold" open={problem !== undefined}>
        <summary>{t('living_facts.reject')}</summary>
        <form className="form" method="post" noValidate>
          <input type="hidden" name="act" value="reject" />
          <TextArea name="reason" label={t('living_facts.reason')} problem={problem} rows={2} />
          <div className="form-end">
            <Button name="proposal" value={id}>
              {t('living_facts.reject_act')}
            </Button>
          </div>
        </form>
      </details>
    </div>
  )
}
