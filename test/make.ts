import type { Block, Runs, Text } from '../src/model/blocks.ts'
import type { Decision, Indicator, Partner, Priority, Section } from '../src/model/entries.ts'
import type { Library } from '../src/model/library.ts'
import type { Authority, Edition, Plan } from '../src/model/plan.ts'

/*
 * Builders: a whole value from the few fields that a test is about.
 */

const place = { file: 'made/by/a/test.md', line: 1 }
let count = 0

export function runs(text: string): Runs {
  return [{ text }]
}

export function p(text: string | Runs, number?: string): Block {
  count += 1
  return {
    kind: 'paragraph',
    id: `p${count}`,
    line: 1,
    ...(number === undefined ? {} : { number }),
    runs: typeof text === 'string' ? runs(text) : text,
  }
}

export function h(text: string, level: 2 | 3 | 4 = 2): Block {
  count += 1
  return { kind: 'heading', id: `h${count}`, line: 1, level, runs: runs(text) }
}

export function text(...blocks: Text['blocks']): Text {
  return { blocks, notes: [] }
}

export function section(id: string, more: Partial<Section> = {}): Section {
  return { kind: 'section', id, title: id, appendix: false, text: text(p(`Words of ${id}.`)), place, ...more }
}

export function priority(id: string, more: Partial<Priority> = {}): Priority {
  return { kind: 'priority', id, title: id, leads: [], actions: [], text: text(), place, ...more }
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    kind: 'indicator',
    id,
    title: id,
    unit: '%',
    better: 'higher',
    leads: [],
    targets: [],
    breaks: [],
    text: text(),
    place,
    ...more,
  }
}

export function partner(id: string, more: Partial<Partner> = {}): Partner {
  return { kind: 'partner', id, title: id, wasCalled: [], text: text(), place, ...more }
}

export function decision(id: string, more: Partial<Decision> = {}): Decision {
  return {
    kind: 'decision',
    id,
    title: id,
    board: 'Cabinet',
    result: 'approved',
    recommendations: [],
    conditions: [],
    papers: [],
    changed: [],
    text: text(),
    place,
    ...more,
  }
}

export function edition(id: string, more: Partial<Edition> = {}): Edition {
  return {
    id,
    authority: 'averleigh',
    plan: 'cypp',
    title: `Plan ${id}`,
    kind: 'plan',
    status: 'published',
    period: { from: id.slice(0, 4), to: id.slice(5, 9) },
    days: {},
    drops: [],
    numbering: 'none',
    outcomes: [],
    changes: [],
    text: text(),
    sections: [],
    priorities: [],
    indicators: [],
    partners: [],
    consultations: [],
    decisions: [],
    place,
    ...more,
  }
}

export function plan(editions: readonly Edition[], more: Partial<Plan> = {}): Plan {
  return {
    id: 'cypp',
    authority: 'averleigh',
    title: 'Children and Young People’s Plan',
    short: 'CYPP',
    text: text(),
    editions,
    readings: [],
    place,
    ...more,
  }
}

export function authority(more: Partial<Authority> = {}): Authority {
  return {
    id: 'averleigh',
    title: 'Averleigh Borough Council',
    short: 'Averleigh',
    language: 'en-GB',
    record: 'own',
    sources: [],
    text: text(),
    place,
    ...more,
  }
}

export function library(plans: readonly Plan[], authorities: readonly Authority[] = [authority()]): Library {
  return {
    site: {
      title: 'Plans',
      address: 'https://plans.example.org',
      language: 'en-GB',
      handbook: true,
      brand: {},
      accessibility: { standard: 'WCAG 2.2 AA', status: 'partially', problems: [] },
      text: text(),
      place,
    },
    glossary: { title: 'Glossary', abbreviations: [], names: [], text: text(), place },
    authorities,
    plans,
    ledger: [],
    pictures: new Map(),
  }
}
