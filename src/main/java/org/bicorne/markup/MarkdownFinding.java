package org.bicorne.markup;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in a Markdown text. */
enum MarkdownFinding implements FindingCode {
    ATTRIBUTES_MALFORMED(Severity.WARNING),
    COMMENT_UNCLOSED(Severity.ERROR),
    CONTAINER_STRAY(Severity.WARNING),
    CONTAINER_UNCLOSED(Severity.ERROR),
    CONTAINER_UNKNOWN(Severity.WARNING),
    FRAME_ADDRESS_WRONG(Severity.ERROR),
    HEADING_EMPTY(Severity.WARNING),
    HTML_DROPPED(Severity.WARNING),
    ID_REPEATED(Severity.WARNING),
    IMAGE_ALT_MISSING(Severity.WARNING),
    LINK_SCHEME_REFUSED(Severity.ERROR),
    TEXT_TOO_DEEP(Severity.ERROR),

    /** Thousands of less-than signs in a row that nothing closes. */
    TEXT_TAGS_UNCLOSED(Severity.ERROR);

    private final Severity severity;

    MarkdownFinding(Severity severity) {
        this.severity = severity;
    }

    MarkupProblem at(int line, String... arguments) {
        return new MarkupProblem(line, this, java.util.List.of(arguments));
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
