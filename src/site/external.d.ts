/** The few parts of Eleventy's own interface that are used here. */
declare module '@11ty/eleventy' {
  interface EleventyConfig {
    addGlobalData(name: string, value: () => unknown): void
    addPassthroughCopy(paths: { readonly [from: string]: string }): void
    readonly ignores: Set<string>
    setUseGitIgnore(use: boolean): void
  }

  interface MadePage {
    readonly url: string
    readonly outputPath: string
    readonly content: string
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode?: boolean
        readonly configPath?: string
        readonly config?: (config: EleventyConfig) => void
      },
    )
    disableLogger(): void
    init(): Promise<void>
    write(): Promise<readonly [unknown, readonly MadePage[]]>
    toJSON(): Promise<readonly MadePage[]>
  }

  export type { EleventyConfig }
}
