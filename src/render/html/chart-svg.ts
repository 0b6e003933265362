/** Charts drawn as SVG by echarts: no script, no ids, and only colours that the page's style sheet names. */

import type { EChartsCoreOption } from 'echarts/core';
import type { Lang } from '../../messages/lang.ts';
import type { Chart, ChartPoint } from './chart.ts';
import { asMarkup, html, type Markup } from './escape.ts';
import { axisNumber } from './short-number.ts';

export type DrawChart = (chart: Chart, lang: Lang) => Markup;

const width = 380;
const lineHeight = 230;
const barPitch = 24;
const axisHeight = 34;
const nameWidth = 140;
const letterWidth = 7;
const fontFamily = 'sans-serif';

const text = { color: 'var(--ink)', fontSize: 12, fontFamily };
const rule = { lineStyle: { color: 'var(--line)' } };

/** Loads the library, which takes its time: only for a page with charts. */
export async function chartDrawer(): Promise<DrawChart> {
  const [{ init, use }, { BarChart, LineChart }, { GridComponent }, { SVGRenderer }] =
    await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ]);
  use([BarChart, LineChart, GridComponent, SVGRenderer]);
  return (chart, lang) => {
    const height = chart.kind === 'line' ? lineHeight : chart.points.length * barPitch + axisHeight;
    const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      drawing.setOption({ animation: false, silent: true, ...optionOf(chart, lang) });
      return withWords(drawing.renderToSVGString(), chart);
    } finally {
      // The library's timers would keep the process alive.
      drawing.dispose();
    }
  };
}

function optionOf(chart: Chart, lang: Lang): EChartsCoreOption {
  return chart.kind === 'line' ? lineOption(chart, lang) : barOption(chart, lang);
}

function lineOption({ points, isPercent }: Chart, lang: Lang): EChartsCoreOption {
  const labelled = new Set(points.length <= 6 ? points : endsOf(points));
  return {
    grid: { left: 8, right: 28, top: 28, bottom: 8 },
    xAxis: {
      type: 'category',
      data: points.map(({ label }) => label),
      axisLabel: text,
      axisLine: rule,
      axisTick: { show: false },
    },
    yAxis: { ...numberAxis(points, lang), scale: isPercent },
    series: [
      {
        type: 'line',
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 7,
        emphasis: { disabled: true },
        lineStyle: { color: 'var(--bar)', width: 2 },
        itemStyle: { color: 'var(--bar)' },
        data: points.map((point, at) => ({
          value: point.value ?? '-',
          label: {
            ...text,
            show: labelled.has(point),
            position: 'top',
            align: at === 0 ? 'left' : at === points.length - 1 ? 'right' : 'center',
            formatter: markOf(point),
          },
        })),
      },
    ],
  };
}

/** Of many points the first and last that are there carry their numbers. */
function endsOf(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const drawn = points.filter(({ value }) => value !== null);
  return drawn.filter((_, at) => at === 0 || at === drawn.length - 1);
}

/** The first bar on top; a bar that is not drawn says why in its place. */
function barOption({ points }: Chart, lang: Lang): EChartsCoreOption {
  return {
    grid: { left: 8, right: 14 + widest(points.map(({ mark }) => mark)), top: 4, bottom: 4 },
    xAxis: { ...numberAxis(points, lang), splitNumber: 3, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: points.map(({ label }) => label),
      axisLabel: {
        ...text,
        interval: 0,
        width: Math.min(nameWidth, widest(points.map(({ label }) => label))),
        overflow: 'break',
        lineHeight: 11,
        fontSize: 11,
      },
      axisLine: rule,
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 14,
        emphasis: { disabled: true },
        itemStyle: { color: 'var(--bar)' },
        data: points.map((point) => ({
          value: point.value ?? 0,
          label: { show: true, position: 'right', formatter: markOf(point), ...text },
        })),
      },
    ],
  };
}

/** Of things that are counted no half is marked. */
function numberAxis(points: readonly ChartPoint[], lang: Lang): object {
  const isCounted = points.every(({ value }) => value === null || Number.isInteger(value));
  return {
    type: 'value',
    minInterval: isCounted ? 1 : 0,
    axisLabel: { ...text, formatter: (value: number) => axisNumber(value, lang) },
    splitLine: rule,
    axisLine: { show: false },
  };
}

/** About how many pixels the longest of the texts takes. */
function widest(texts: readonly string[]): number {
  return Math.ceil(Math.max(...texts.map((one) => one.length)) * letterWidth);
}

/** As a function, since a text could hold what the library takes for its own variables. */
function markOf({ mark }: ChartPoint): () => string {
  return () => mark;
}

/**
 * The picture with its title and every number in words; without what only scripts would use, and without
 * clips, whose ids count all charts ever drawn (all that is drawn lies inside).
 */
function withWords(svg: string, { title, note, points }: Chart): Markup {
  const body = svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<(style|defs)[\s\S]*?<\/\1>/g, '')
    .replace(/ (?:class|clip-path|pointer-events|ecmeta_\w+)="[^"]*"/g, '');
  const size = /viewBox="([^"]*)"/.exec(svg)?.[1] ?? '';
  const values = points.map(({ label, told }) => `${label}: ${told}`).join('; ');
  const told = [note, values].filter((part) => part !== '').join(' ');
  return html`<svg viewBox="${size}" role="img" xmlns="http://www.w3.org/2000/svg"><title>${title}</title><desc>${told}</desc>${asMarkup(body)}`;
}
