import { InvalidArgumentError } from 'commander';

/** The date of an option, `2026-11-23`. @throws InvalidArgumentError for anything of another shape */
export function calendarDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text;
  throw new InvalidArgumentError('expected a date such as 2026-11-23');
}
