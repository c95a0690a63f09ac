// Draws <figure class="chart" data-spec="ID">: ID is that of a <script
// type="application/json"> with a Vega-Lite specification; it is drawn into the figure's
// .drawn, in the colours of the page, in its language, and turned round where it reads
// from the right. The table in the figure's <details> says the same to everybody.
(() => {
  "use strict";
  const root = document.documentElement;
  const language = `${root.lang || "en"}-u-nu-latn`;
  const turned = root.dir === "rtl";
  const views = new Map();

  const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();

  const theme = (width) => {
    const [ink, soft, line, ground] = ["--ink", "--soft", "--line", "--card"].map(colour);
    const font = getComputedStyle(document.body).fontFamily;
    const said = { labelColor: soft, titleColor: soft, labelFont: font, titleFont: font,
      labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal" };
    return {
      background: ground, font, padding: 2,
      view: { stroke: null },
      axis: { ...said, gridColor: line, domainColor: line, tickColor: line, labelPadding: 5 },
      axisX: { grid: false },
      legend: { ...said, labelColor: ink, orient: "bottom", symbolStrokeWidth: 2, symbolSize: 70, title: null,
        columnPadding: 16, columns: Math.max(2, Math.floor(width / 105)) },
      line: { strokeWidth: 2 }, point: { filled: true, size: 42 },
      bar: { color: colour("--there") },
      range: { category: [1, 2, 3, 4, 5, 6].map((n) => colour(`--series-${n}`)) },
    };
  };

  // What the browser knows of the language, in the form that Vega asks for.
  const named = (options, dates) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return dates.map((date) => format.format(date));
  };
  const locale = () => {
    const parts = new Intl.NumberFormat(language).formatToParts(-1234567.8);
    const part = (type) => (parts.find((one) => one.type === type) || {}).value;
    const months = [...Array(12).keys()].map((n) => Date.UTC(2026, n, 15));
    const days = [...Array(7).keys()].map((n) => Date.UTC(2026, 1, n + 1)); // a Sunday
    return {
      number: { decimal: part("decimal") || ".", thousands: part("group") || ",",
        grouping: [3], currency: ["", ""], percent: "\u00a0%" },
      time: { dateTime: "%-d %B %Y, %H:%M", date: "%-d %B %Y", time: "%H:%M", periods: ["", ""],
        days: named({ weekday: "long" }, days), shortDays: named({ weekday: "short" }, days),
        months: named({ month: "long" }, months), shortMonths: named({ month: "short" }, months) },
    };
  };

  // From the right: the first value stands there, and so does the scale beside it.
  const turn = (spec) => {
    const { x, y } = spec.encoding || {};
    if (x) x.scale = { ...x.scale, reverse: true };
    if (y && y.axis !== null) y.axis = { ...y.axis, orient: "right" };
    (spec.layer || []).forEach(turn);
    return spec;
  };

  const draw = async (figure) => {
    const told = document.getElementById(figure.dataset.spec);
    const place = figure.querySelector(".drawn");
    if (!told || !place) return;
    const spec = JSON.parse(told.textContent);
    const compiled = vegaLite.compile(turned ? turn(spec) : spec, { config: theme(figure.clientWidth) }).spec;
    const runtime = vega.parse(compiled, null, { ast: true });
    if (views.has(figure)) views.get(figure).finalize();
    const view = new vega.View(runtime, {
      expr: vegaInterpreter, renderer: "svg", container: place, hover: true, locale: locale(),
    });
    views.set(figure, view);
    await view.runAsync();
    figure.dataset.drawn = "yes";
  };

  const all = () => document.querySelectorAll("figure.chart").forEach((figure) => {
    draw(figure).catch((fault) => {
      // The table is there all the same: open it.
      console.error(fault);
      figure.querySelector("details")?.setAttribute("open", "");
    });
  });
  all();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  document.addEventListener("htmx:afterSettle", all);
})();
