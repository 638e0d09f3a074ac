/** A text as YAML reads it back, whatever is in it. */
export function yamlText(text: string): string {
  return JSON.stringify(text)
}
