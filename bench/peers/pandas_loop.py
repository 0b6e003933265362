"""The script that an office would write: every sheet by pandas, labels by a dictionary, facts into SQLite.

    python3 -m pip install pandas openpyxl
    python3 pandas_loop.py LABELS.json OUT.sqlite FILE_OR_FOLDER...
"""
import json
import re
import sqlite3
import sys
from pathlib import Path

import pandas


def files_of(paths):
    for path in map(Path, paths):
        yield from sorted(path.iterdir()) if path.is_dir() else [path]


def form_facts(frame, labels):
    """A commune's form: the header row, the unit and the period above it, labels and values below."""
    rows = frame.values.tolist()
    top = next((i for i, row in enumerate(rows) if "Nội dung" in row), None)
    if top is None:
        return
    label, value = rows[top].index("Nội dung"), rows[top].index("Kết quả")
    head = " ".join(str(cell) for row in rows[:top] for cell in row if isinstance(cell, str))
    unit = re.search(r"ĐẢNG ỦY (XÃ [^*\n]+?)(?= BÁO CÁO| ĐẢNG|$)", head)
    period = re.search(r"6 tháng (đầu|cuối) năm (\d{4})", head)
    for row in rows[top + 1 :]:
        code = labels.get(row[label])
        if code is not None and not pandas.isna(row[value]):
            yield unit and unit[1], period and period[0], code, float(row[value])


def matrix_facts(frame, labels):
    """Units down, indicators across."""
    rows = frame.values.tolist()
    top = next((i for i, row in enumerate(rows) if "Tên đơn vị" in row), None)
    if top is None:
        return
    codes = [labels.get(cell) for cell in rows[top]]
    for row in rows[top + 1 :]:
        for code, value in zip(codes, row):
            if code is not None and not pandas.isna(value):
                yield row[0], row[1], code, float(value)


def tidy_facts(frame, codes):
    known = frame[frame["indicator"].isin(codes)]
    values = pandas.to_numeric(known["value"])
    yield from zip(known["unit"], known["period"], known["indicator"], values)


def facts_of(path, labels):
    if path.suffix == ".csv":
        yield from tidy_facts(pandas.read_csv(path, dtype=str), set(labels.values()))
        return
    for frame in pandas.read_excel(path, sheet_name=None, header=None).values():
        yield from form_facts(frame, labels)
        yield from matrix_facts(frame, labels)


def main():
    labels = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    database = sqlite3.connect(sys.argv[2])
    database.execute("CREATE TABLE fact (unit TEXT, period TEXT, indicator TEXT, value REAL)")
    for path in files_of(sys.argv[3:]):
        database.executemany("INSERT INTO fact VALUES (?, ?, ?, ?)", facts_of(path, labels))
    database.commit()
    print(database.execute("SELECT count(*) FROM fact").fetchone()[0])


main()
