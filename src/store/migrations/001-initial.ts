/**
 * Schema 1: the register, the office's own ways, events and their versions for ever, and what holds
 * now.
 */

/**
 * Texts that repeat (indicator codes, forms, sheets, spans) are kept once and named by a number.
 * `version` is append-only; a filing's versions are numbered in one run, so `first` and `last` find
 * them without an index. `manner` packs how a reading was said (see manner.ts). A mantissa past
 * 2^53 stands in `version_text` as digits. `current` holds what is effective, one row per stated
 * scope, and follows from `version` alone.
 *
 * How `current` is clustered was measured before there were kept sums (schema 7): 13.2 million
 * facts, 2 shared cores, warm (cold in brackets); a district is 21 communes × 20 half-years × 60
 * indicators, the nation is summed by SQL.
 *
 *   key begins with          district          province           nation           filled a second
 *   indicator, unit, span    17 ms (45)        171 ms (291)       1.8 s (4.2)       72,000
 *   unit, indicator, span    13 ms (32)        160 ms (182)       3.9 s (4.1)      150,000
 *   indicator, span, unit    38 ms (141)       340 ms (806)       0.8 s (0.9)      not measured
 *
 * The first is kept: a district in milliseconds, the nation in seconds even where no sums are. It
 * costs time in filling (1.2 million facts: 118,000 a second against 199,000), which stays well
 * below what reading the files takes. File 1.28 GB: current 409 MB, version 378, its
 * index 208, origin 239.
 */
export const initial = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  valid_from TEXT,
  valid_to TEXT,
  reports_for TEXT CHECK (reports_for IN ('parent', 'self'))
) STRICT;

CREATE TABLE unit_state (
  unit INTEGER NOT NULL REFERENCES unit (id),
  position INTEGER NOT NULL,
  since TEXT,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune', 'body')),
  PRIMARY KEY (unit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_parent (
  unit INTEGER NOT NULL REFERENCES unit (id),
  position INTEGER NOT NULL,
  since TEXT,
  parent INTEGER REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (unit, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX unit_parent_by_parent ON unit_parent (parent);

CREATE TABLE unit_alias (
  unit INTEGER NOT NULL REFERENCES unit (id),
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (unit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE succession (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merge', 'split', 'move', 'abolish')),
  decree TEXT NOT NULL
) STRICT;

CREATE TABLE succession_member (
  succession INTEGER NOT NULL REFERENCES succession (id),
  side TEXT NOT NULL CHECK (side IN ('from', 'to')),
  position INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (succession, side, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE office_indicator (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  label_vi TEXT NOT NULL,
  label_en TEXT NOT NULL,
  measure TEXT NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('flow', 'stock', 'stock-at-start', 'ratio', 'unit-count', 'text')),
  over_units TEXT NOT NULL CHECK (over_units IN ('sum', 'none', 'computed')),
  group_code TEXT NOT NULL,
  breakdowns TEXT NOT NULL,
  definition TEXT,
  aliases TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN ('month', 'quarter', 'half', 'year')),
  filed_by TEXT CHECK (filed_by IN ('province', 'district', 'commune', 'body')),
  maximum TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE office_category (
  breakdown TEXT NOT NULL,
  code TEXT NOT NULL,
  position INTEGER NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('partition', 'of-which')),
  label_vi TEXT NOT NULL,
  label_en TEXT NOT NULL,
  aliases TEXT NOT NULL,
  PRIMARY KEY (breakdown, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE office_group (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  label_vi TEXT NOT NULL,
  label_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE last_change (
  what TEXT PRIMARY KEY CHECK (what IN ('register', 'catalogue', 'settings')),
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'record', 'undo')),
  at TEXT NOT NULL,
  file TEXT NOT NULL,
  hash TEXT,
  context TEXT,
  received_on TEXT
) STRICT;
CREATE INDEX event_by_batch ON event (batch);
CREATE INDEX event_by_hash ON event (hash);

CREATE TABLE undone (
  event INTEGER PRIMARY KEY REFERENCES event (id),
  undo INTEGER NOT NULL REFERENCES event (id)
) STRICT;

-- Bytes that said nothing new when they came, and the events that had said it: while these are in
-- force the bytes are known, though a correction may have come since.
CREATE TABLE restatement (
  hash TEXT NOT NULL,
  context TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event (id),
  PRIMARY KEY (hash, context, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE category (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO category (id, code) VALUES (0, '');
CREATE TABLE span (
  id INTEGER PRIMARY KEY,
  first_month INTEGER NOT NULL,
  end_month INTEGER NOT NULL CHECK (end_month > first_month),
  UNIQUE (first_month, end_month)
) STRICT;
CREATE TABLE sheet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  filer INTEGER NOT NULL REFERENCES unit (id),
  form TEXT NOT NULL,
  span INTEGER NOT NULL REFERENCES span (id),
  UNIQUE (filer, span, form)
) STRICT;

CREATE TABLE filing (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id),
  submission INTEGER NOT NULL REFERENCES submission (id),
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  UNIQUE (event, submission)
) STRICT;
CREATE INDEX filing_by_submission ON filing (submission);

CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  filing INTEGER NOT NULL REFERENCES filing (id),
  unit INTEGER NOT NULL REFERENCES unit (id),
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  category INTEGER NOT NULL REFERENCES category (id),
  span INTEGER NOT NULL REFERENCES span (id),
  stated_span INTEGER REFERENCES span (id),
  scope INTEGER NOT NULL CHECK (scope BETWEEN 0 AND 2),
  manner INTEGER NOT NULL,
  mantissa INTEGER,
  scale INTEGER NOT NULL,
  written_in INTEGER NOT NULL
) STRICT;
CREATE INDEX version_by_span ON version (unit, span);

CREATE TABLE version_text (
  version INTEGER PRIMARY KEY REFERENCES version (id),
  text TEXT NOT NULL
) STRICT;
CREATE TABLE version_note (
  version INTEGER PRIMARY KEY REFERENCES version (id),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE origin (
  version INTEGER PRIMARY KEY REFERENCES version (id),
  sheet INTEGER REFERENCES sheet (id),
  cell TEXT,
  raw TEXT NOT NULL
) STRICT;

CREATE TABLE current (
  unit INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  span INTEGER NOT NULL,
  category INTEGER NOT NULL,
  scope INTEGER NOT NULL,
  version INTEGER NOT NULL,
  filing INTEGER NOT NULL,
  stated_span INTEGER,
  manner INTEGER NOT NULL,
  mantissa INTEGER,
  scale INTEGER NOT NULL,
  written_in INTEGER NOT NULL,
  PRIMARY KEY (indicator, unit, span, category, scope)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  event INTEGER NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  before INTEGER REFERENCES version (id),
  after INTEGER REFERENCES version (id),
  PRIMARY KEY (event, position),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;
`,
} as const;
