import { HtmlValidate } from 'html-validate'

const checker = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Style only: long titles are the authors' own words.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    // Anchors of the whole edition join part and block with a dot, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
  },
})

/** What the HTML checker finds wrong in a page, with where, the rule and the line; none when the page is right. */
export async function htmlMistakes(page: string, where = ''): Promise<readonly string[]> {
  const { results } = await checker.validateString(page)
  const lines = page.split('\n')
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) =>
        `${where}:${line}:${column} ${ruleId} ${message}: ${lines[line - 1]?.slice(0, 160)}`,
    ),
  )
}

/** The same of what stands in the body of a page below its title. */
export async function htmlMistakesIn(body: string): Promise<readonly string[]> {
  return htmlMistakes(
    `<!DOCTYPE html>\n<html lang="en"><head><title>Title</title></head><body><h1>Title</h1>${body}</body></html>`,
  )
}
