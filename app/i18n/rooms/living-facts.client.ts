import { addMessages } from '../messages.ts'

await addMessages({
  en: () => import('../locales/en/living-facts.ts'),
  'zh-CN': () => import('../locales/zh-CN/living-facts.ts'),
})
