import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/jobs.ts'),
  'zh-CN': () => import('../locales/zh-CN/jobs.ts'),
})
