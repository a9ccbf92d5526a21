import { useEffect, useState } from 'react'
import { EDITING_SAID_MS } from '~/features/faq/editing-rules.ts'

/** Says that the editor is open, again and again while it is looked at, and learns who else has it open. */
export function useOthersEditing(entryId: number): string[] {
  const [others, setOthers] = useState<string[]>([])
  useEffect(() => {
    const say = async () => {
      if (document.visibilityState === 'hidden') return
      const body = new URLSearchParams({ open: 'yes' })
      const answer = await fetch(`/mod/faq/${entryId}/editing`, { method: 'POST', body }).catch(
        () => undefined,
      )
      if (answer?.ok) setOthers(await answer.json())
    }
    say()
    const timer = setInterval(say, EDITING_SAID_MS)
    return () => clearInterval(timer)
  }, [entryId])
  return others
}
