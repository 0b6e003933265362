/** Names in a row, as far as people read. */
import { formatCount } from '../number-format.ts';

export function listed(items: readonly string[], most = 12): string {
  const more = items.length - most;
  return `${items.slice(0, most).join(', ')}${more > 0 ? ` and ${formatCount(more, 'en')} more` : ''}`;
}
