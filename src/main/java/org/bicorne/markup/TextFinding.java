package org.bicorne.markup;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What readers suffer from, or what is not written as it should, in a text that can be shown. Source: spec content.md, 5.1, 5.2 and 5.4. */
enum TextFinding implements FindingCode {
    ADDRESS_BARE(Severity.NOTE),
    ADDRESS_NOT_LINK(Severity.WARNING),
    FRAME_TITLE_MISSING(Severity.WARNING),
    HEADING_BOLD(Severity.NOTE),
    HEADING_LEVEL_ONE(Severity.NOTE),
    HEADING_LEVEL_SKIPPED(Severity.NOTE),
    HEADING_REPEATED(Severity.NOTE),
    HTML_BREAK(Severity.NOTE),
    HTML_NESTED(Severity.WARNING),
    HTML_OBSOLETE(Severity.NOTE),
    HTML_STYLE(Severity.NOTE),
    IMAGE_ALT_EMPTY(Severity.NOTE),
    IMAGE_CAPTION_REPEATS(Severity.NOTE),
    LINK_DOUBLE_SLASH(Severity.NOTE),
    LINK_HOST_ODD(Severity.WARNING),
    LINK_INSECURE(Severity.NOTE),
    LINK_MALFORMED(Severity.WARNING),
    LINK_NEEDS_ACCOUNT(Severity.NOTE),
    LINK_SECRET(Severity.WARNING),
    LINK_TEXT_EMPTY(Severity.WARNING),
    LINK_TEXT_VAGUE(Severity.WARNING),
    LINK_TRACKS(Severity.NOTE),
    TABLE_ROW_UNEVEN(Severity.WARNING),
    TEXT_INVISIBLE(Severity.WARNING),
    TEXT_NOT_COMPOSED(Severity.NOTE),
    TEXT_SPACE_MISSING(Severity.NOTE),
    TEXT_TAB(Severity.NOTE),
    TEXT_UNFINISHED(Severity.NOTE);

    private final Severity severity;

    TextFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
