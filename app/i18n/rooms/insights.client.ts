import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/insights.ts'),
  'zh-CN': () => import('../locales/zh-CN/insights.ts'),
})
