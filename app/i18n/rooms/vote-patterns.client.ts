import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/vote-patterns.ts'),
  'zh-CN': () => import('../locales/zh-CN/vote-patterns.ts'),
})
