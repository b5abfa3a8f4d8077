package org.bicorne.ui;

import java.util.List;

/** What is counted of all repositories, for {@code inventory/figures.jte}. */
public record FiguresView(Frame frame, String title, String lead, List<Figure> figures, List<Chart> charts, List<PageLink> files, List<PageLink> elsewhere) {

    /** A number and what it counts. */
    public record Figure(String number, String what) {}

    /** @param chartHtml trusted: drawn by the content room */
    public record Chart(String heading, String chartHtml) {}

    public FiguresView {
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        files = List.copyOf(files);
        elsewhere = List.copyOf(elsewhere);
    }
}
