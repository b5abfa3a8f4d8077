package org.bicorne.ui;

/**
 * A chart and the table that it is drawn from, for {@code content/chart.jte}.
 *
 * @param svgHtml trusted: drawn by the content room; empty when there is nothing to draw
 */
public record ChartView(TableView table, String svgHtml) {}
