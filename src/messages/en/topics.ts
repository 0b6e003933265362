/** English help topics: what the help of no single command can say. */
import type { HelpWords } from '../help-words.ts';

export const englishTopics: HelpWords['topics'] = {
  periods: {
    summary: 'how periods are written',
    text: `A period is made of whole reporting months. By default (nd09) a reporting month runs from the 15th of
the month before to the 14th, so that the first half of a year runs from 15/12 to 14/6.

  2018               the year 2018
  2018H1, 2018H2     first half, second half
  2018Q3             third quarter
  2018-05            May
  2018M9             first nine months
  2017..2018H1       from the start of 2017 to the end of the first half of 2018
  2015-2020          a party term (declared in danvan settings)
  2015-2020:mid      from the start of the term to its middle
  10y..2023H1        the ten years that end with the first half of 2023
  last-half          the latest half-year that has ended
  this-half          the half-year that today is in
  due-half           the half-year whose deadline is nearest to today
  last-year          the year before this one

Vietnamese words do as well: "6 tháng đầu năm 2018", "6T/2018", "quý I/2019", "9 tháng năm 2020",
"giữa nhiệm kỳ 2015-2020", "năm 2017 và 6 tháng đầu năm 2018".`,
  },
  formats: {
    summary: 'which files can be read and written',
    text: `Read: .xlsx, .xlsm, .xls, .ods, .csv, .tsv, tables in web pages (.html) and in .docx, and .zip
archives of these, known by their content and not by their name. Text in TCVN3 (ABC) and VNI
fonts is converted to Unicode.
One file may have up to 64 MB, 2,000,000 cells, 200,000 rows and 2,048 columns, and is read for up to
8 seconds; beyond that it is refused. To raise a limit: danvan settings set limit.megabytes 200 (or
limit.cells, limit.seconds; rows, columns and the other limits grow with the cells). Registers,
targets, catalogues, mappings and standard input (-) are held to the same; a pack of danvan pack may
have up to 256 MB.
These layouts are recognised:
  one unit, indicators down, figures in columns
  units down, indicators across (or turned), with a total row
  a row for each unit and indicator, beside it one or several columns of figures
  the inspectorate's forms 01/TCD and 01/XLD (Circular 02/2021, and 01/XLD as of 2024)
  CSV with five columns: unit, period, indicator, category, value

Written by summarize --format:
  table   a table on the screen
  xlsx    Excel, on A4: the table, an appendix by unit, who has filed, the sources
  docx    Word: the report to be signed, with its words, table and annexes
  html    one page that stands by itself, for a browser, with charts
  prose   sentences, as reports have them, a paragraph a group
  csv     CSV; add --bom to open it in Excel
  md      Markdown
  json    for other programs (numbers are numbers, what is missing is null with the reason)

A cell with "-" or "không" is 0; "…" is reported, but not known; "x" is not applicable.
An empty cell is not 0, unless --blank zero says so.`,
  },
  'exit-codes': {
    summary: 'the number a command ends with',
    text: `  0    done
  1    faults in the data: a file was refused, a check failed, or too few have filed for a report
  2    the command was typed wrong
  3    a file or the database could not be opened
  70   a bug of danvan
  130  stopped by the user`,
  },
  environment: {
    summary: 'environment variables',
    text: `  DANVAN_DB      the database file, where there is no --db
  DANVAN_LANG    the language, where there is no --lang (vi or en)
  DANVAN_TODAY   the day taken for today, where there is no --today
  DANVAN_WAIT    how many seconds to wait for another danvan that writes (30 unless told)
  NO_COLOR       print without colour`,
  },
};
