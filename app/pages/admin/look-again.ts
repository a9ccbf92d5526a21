import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const EVERY_MS = 2_000

/** While something runs, the page's figures are asked for again and again; without scripts a link does it. */
export function useLookAgain(isRunning: boolean) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(revalidate, EVERY_MS)
    return () => clearInterval(timer)
  }, [isRunning, revalidate])
}
