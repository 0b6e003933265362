/** What the office added to the built-in catalogue or changed in it, as rows. */
import type { Database } from 'better-sqlite3';
import { parseDecimal, plainDigits } from '../core/decimal.ts';
import type { Catalogue, Category, Group, Indicator } from '../core/indicator.ts';
import type { Instant } from '../core/store.ts';
import { recordChange } from './instant.ts';

type Labelled = { readonly labelVi: string; readonly labelEn: string };
type IndicatorRow = Labelled &
  Pick<Indicator, 'code' | 'measure' | 'kind' | 'overUnits' | 'group' | 'frequency' | 'filedBy'> & {
    readonly breakdowns: string;
    readonly definition: string | null;
    readonly aliases: string;
    readonly maximum: string | null;
  };
type CategoryRow = Labelled &
  Pick<Category, 'breakdown' | 'code' | 'part'> & { readonly aliases: string };
type GroupRow = Labelled & Pick<Group, 'code'>;

export function loadOfficeCatalogue(db: Database): Catalogue {
  const indicators = db
    .prepare<[], IndicatorRow>(
      `SELECT code, label_vi AS labelVi, label_en AS labelEn, measure, kind,
              over_units AS overUnits, group_code AS "group", breakdowns, definition, aliases,
              frequency, filed_by AS filedBy, maximum
       FROM office_indicator ORDER BY position`,
    )
    .all();
  const categories = db
    .prepare<[], CategoryRow>(
      `SELECT breakdown, code, part, label_vi AS labelVi, label_en AS labelEn, aliases
       FROM office_category ORDER BY position`,
    )
    .all();
  const groups = db
    .prepare<[], GroupRow>(
      'SELECT code, label_vi AS labelVi, label_en AS labelEn FROM office_group ORDER BY position',
    )
    .all();
  return {
    indicators: indicators.map(indicatorOf),
    categories: categories.map(({ labelVi, labelEn, aliases, ...category }) => ({
      ...category,
      label: { vi: labelVi, en: labelEn },
      aliases: textsOf(aliases),
    })),
    groups: groups.map(({ code, labelVi, labelEn }) => ({
      code,
      label: { vi: labelVi, en: labelEn },
    })),
  };
}

/** Replaces all of it. Within a transaction of the caller's. */
export function saveOfficeCatalogue(db: Database, catalogue: Catalogue, at: Instant): void {
  db.prepare('DELETE FROM office_indicator').run();
  db.prepare('DELETE FROM office_category').run();
  db.prepare('DELETE FROM office_group').run();
  const addIndicator = db.prepare(
    'INSERT INTO office_indicator VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  catalogue.indicators.forEach((indicator, position) => {
    addIndicator.run(...indicatorValues(indicator, position));
  });
  const addCategory = db.prepare('INSERT INTO office_category VALUES (?, ?, ?, ?, ?, ?, ?)');
  catalogue.categories.forEach(({ breakdown, code, part, label, aliases }, position) => {
    addCategory.run(breakdown, code, position, part, label.vi, label.en, JSON.stringify(aliases));
  });
  const addGroup = db.prepare('INSERT INTO office_group VALUES (?, ?, ?, ?)');
  catalogue.groups.forEach(({ code, label }, position) => {
    addGroup.run(code, position, label.vi, label.en);
  });
  recordChange(db, 'catalogue', at);
}

function indicatorValues(indicator: Indicator, position: number): readonly unknown[] {
  return [
    indicator.code,
    position,
    indicator.label.vi,
    indicator.label.en,
    indicator.measure,
    indicator.kind,
    indicator.overUnits,
    indicator.group,
    JSON.stringify(indicator.breakdowns),
    indicator.definition === null ? null : JSON.stringify(indicator.definition),
    JSON.stringify(indicator.aliases),
    indicator.frequency,
    indicator.filedBy,
    indicator.maximum === null ? null : plainDigits(indicator.maximum),
  ];
}

function indicatorOf(row: IndicatorRow): Indicator {
  const { labelVi, labelEn, breakdowns, definition, aliases, maximum, ...plain } = row;
  return {
    ...plain,
    label: { vi: labelVi, en: labelEn },
    breakdowns: textsOf(breakdowns),
    // Written by saveOfficeCatalogue and by nothing else, so it has the shape it was given.
    definition: definition === null ? null : (JSON.parse(definition) as Indicator['definition']),
    aliases: textsOf(aliases),
    maximum: maximum === null ? null : parseDecimal(maximum),
  };
}

/** A list of texts, as saveOfficeCatalogue wrote it. */
function textsOf(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}
