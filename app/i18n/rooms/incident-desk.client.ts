import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/incident-desk.ts'),
  'zh-CN': () => import('../locales/zh-CN/incident-desk.ts'),
})
