import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/waiting.ts'),
  'zh-CN': () => import('../locales/zh-CN/waiting.ts'),
})
