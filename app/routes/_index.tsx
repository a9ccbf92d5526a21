import { useT } from '~/i18n/react.tsx'

export default function Home() {
  const t = useT()
  return <h1>{t('home.title')}</h1>
}
