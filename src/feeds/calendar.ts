import { dayAfter } from '../model/day.ts'
import type { CalendarEvent } from './calendar-events.ts'
import { tagUri } from './item-address.ts'

/** RFC 5545: all-day events. The stamp is the day of the event, since the hour of the build must not show. */
export function sayCalendar(title: string, address: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Planpress//Planpress//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(title)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${tagUri(address, event.id)}`,
      `DTSTAMP:${compact(event.day)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(event.day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(event.day))}`,
      `SUMMARY:${escapeText(event.title)}`,
      `URL:${address}${event.url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** No line longer than 75 bytes, no letter cut in two; what follows a fold begins with a space. */
function fold(line: string): string {
  const rows: string[] = []
  let row = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      rows.push(row)
      row = ' '
      bytes = 1
    }
    row += letter
    bytes += size
  }
  return [...rows, row].join('\r\n')
}
